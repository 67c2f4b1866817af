import type { StatusReport } from '../kinds/status-report/status-report.ts';

/** The status report in force, among those the reader may see; undefined when there is none. */
export const currentReport = (reports: readonly StatusReport[]): StatusReport | undefined =>
  reports.find(({ status }) => status === 'current');
