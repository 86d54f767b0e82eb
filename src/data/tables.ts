import type { RowOf, Table } from './table';
import * as chipMoney from './tables/chip-money';
import * as chokePoints from './tables/choke-points';
import * as firms from './tables/firms';
import * as memory from './tables/memory';
import * as funds from './tables/funds';
import * as pledge from './tables/pledge';
import * as since from './tables/since';
import * as thenAndNow from './tables/then-and-now';

/** Every table of `content/data`, by id. A file without a schema here, or a schema without a file, is an error. */
export const tables = {
  'policy-timeline': pledge.policyTimeline,
  'entities-march-2023': pledge.entitiesMarch2023,
  'entity-rules': pledge.entityRules,
  'state-capital': pledge.stateCapital,
  'pledge-quotes': pledge.pledgeQuotes,
  'pledge-sentence': pledge.pledgeSentence,
  'report-clauses': pledge.reportClauses,
  'work-reports': pledge.workReports,
  'counted-terms': pledge.countedTerms,
  'term-counts': pledge.termCounts,
  'research-spending': pledge.researchSpending,
  'china-research': pledge.chinaResearch,
  'science-budget': pledge.scienceBudget,
  'state-funds': funds.stateFunds,
  'governing-bodies': funds.governingBodies,
  'body-duties': funds.bodyDuties,
  'chip-inputs': chokePoints.chipInputs,
  'chip-links': chokePoints.chipLinks,
  'chip-shares': chokePoints.chipShares,
  'chip-stages': chokePoints.chipStages,
  'machine-sales': chokePoints.machineSales,
  'lithography-events': chokePoints.lithographyEvents,
  'chip-nodes': chokePoints.chipNodes,
  'listed-35': chokePoints.listed35,
  'c919-parts': chokePoints.c919Parts,
  'c919-supplier-counts': chokePoints.c919SupplierCounts,
  'engine-events': chokePoints.engineEvents,
  'jet-engine-shares': chokePoints.jetEngineShares,
  'entity-listings': firms.entityListings,
  'listing-groups': firms.listingGroups,
  'listing-counts': firms.listingCounts,
  'firm-profiles': firms.firmProfiles,
  'firm-lists': firms.firmLists,
  'firm-links': firms.firmLinks,
  'firm-lookalikes': firms.firmLookalikes,
  'firm-years': firms.firmYears,
  'huawei-phones': firms.huaweiPhones,
  'firm-events': firms.firmEvents,
  'memory-layers': memory.memoryLayers,
  'smic-years': firms.smicYears,
  'smic-china-share': firms.smicChinaShare,
  'supplier-licences': firms.supplierLicences,
  'china-machine-shares': since.chinaMachineShares,
  'asml-china-shares': since.asmlChinaShares,
  'ai-chips': since.aiChips,
  'ai-chip-rules': since.aiChipRules,
  'chip-trade': chipMoney.chipTrade,
  'chip-self-sufficiency': chipMoney.chipSelfSufficiency,
  'measure-spans': thenAndNow.measureSpans,
  'then-and-now': thenAndNow.thenAndNow,
};

/** The id of a table, which is also its file name. */
export type TableId = keyof typeof tables;

/** A typed row of a table. */
export type Row<T extends TableId> = (typeof tables)[T] extends Table<infer C> ? RowOf<C> : never;

/** The rows of several tables, as a figure is handed them. */
export type Rows<T extends TableId> = { readonly [K in T]: readonly Row<K>[] };

/** The stable id of a claim: `table/row`. */
export type ClaimId = `${TableId}/${string}`;
