import { type FileName, fileNames } from '../format.ts';
import type { ImportSummary } from '../summary.ts';

const COLUMNS = ['file', 'read', 'added', 'updated', 'unchanged', 'refused'] as const;

/** The end of an import: one line per file, `-` for one that the folder does not have. */
export function tableOf({ files }: Pick<ImportSummary, 'files'>): string {
  const rowOf = (file: FileName): string[] => {
    const counts = files[file];
    if (counts === null) return [file, ...COLUMNS.slice(1).map(() => '-')];
    const { read, added, updated, unchanged, refused } = counts;
    return [file, ...[read, added, updated, unchanged, refused].map((count) => count.toLocaleString('en'))];
  };
  const rows = [[...COLUMNS], ...fileNames.map(rowOf)];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
