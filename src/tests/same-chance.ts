import fc from 'fast-check';
import { seed } from './reading/chance';

// Values by chance are those of the run's seed; a failure names it, too.
fc.configureGlobal({ seed });
