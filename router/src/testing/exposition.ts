// Reads Prometheus's text format as strictly as Prometheus: every line is a known comment, or a sample of an announced
// metric.
export type Samples = readonly { name: string; labels: Readonly<Record<string, string>>; value: number }[];

const comment =
  /^# (?:HELP (?<helped>[a-z_][\w:]*) \S.*|TYPE (?<typed>[a-z_][\w:]*) (?:counter|gauge|histogram|summary))$/u;
const sample = /^(?<name>[a-z_][\w:]*)(?:\{(?<labels>.*)\})? (?<value>[+-]?(?:\d[\d.e+-]*|Inf)|[Nn]a[Nn])$/u;
const label = /(?<label>[a-z_]\w*)="(?<text>(?:[^"\\\n]|\\["\\n])*)"(?:,|$)/uy;

export function readExposition(text: string): Samples {
  if (!text.endsWith('\n')) throw new Error('The last line has no end.');
  const typed = new Set<string>();
  const samples: { name: string; labels: Record<string, string>; value: number }[] = [];
  const seen = new Set<string>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    if (line.startsWith('#')) {
      const groups = comment.exec(line)?.groups;
      if (!groups) throw new Error(`No comment of the format: ${line}`);
      if (groups['typed'] === undefined) continue;
      if (typed.has(groups['typed'])) throw new Error(`Announced twice: ${line}`);
      typed.add(groups['typed']);
      continue;
    }
    const groups = sample.exec(line)?.groups;
    if (!groups) throw new Error(`No sample of the format: ${line}`);
    const name = groups['name'] ?? '';
    if (!typed.has(name) && !typed.has(name.replace(/_(?:bucket|sum|count)$/u, ''))) {
      throw new Error(`Not announced: ${line}`);
    }
    const series = line.slice(0, line.lastIndexOf(' '));
    if (seen.has(series)) throw new Error(`Told twice: ${line}`);
    seen.add(series);
    samples.push({ name, labels: readLabels(groups['labels'] ?? ''), value: Number(groups['value']) });
  }
  return samples;
}

function readLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  label.lastIndex = 0;
  while (label.lastIndex < text.length) {
    const groups = label.exec(text)?.groups;
    if (!groups) throw new Error(`No labels of the format: ${text}`);
    labels[groups['label'] ?? ''] = groups['text'] ?? '';
  }
  return labels;
}
