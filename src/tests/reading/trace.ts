import type { Page } from '@playwright/test';

/** What Chromium tells of one piece of its work: a drawing, a layout. */
interface TraceEvent {
  name: string;
  args: {
    data?: { nodeName?: string };
    beginData?: { dirtyObjects?: number; totalObjects?: number };
  };
}

/** All that the browser does while a task runs, in no order. */
export async function traceDuring(page: Page, task: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  try {
    await task();
  } finally {
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return events;
}
