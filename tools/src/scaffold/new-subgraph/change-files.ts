// Lists the files outside the two new folders that name every domain, with the new domain's lines in each.
import type { Names } from './names.ts';
import { afterLastLine, appendTo, type Edit, replaceOnce } from './edit.ts';
import { addToCompose, addToSupergraph } from './yaml-lists.ts';

export interface Change {
  /** From the root of the repository. */
  readonly path: string;
  readonly edits: readonly Edit[];
}

export interface Place extends Names {
  readonly port: number;
  /** The domain that stands last in each list: the new one goes behind it. */
  readonly last: string;
}

/** The lists of domains, which tests/architecture/five-lists.test.ts compares, and what goes with them. */
function lists({ domain, DOMAIN, words, port, last }: Place): readonly Change[] {
  const LAST = last.toUpperCase();
  return [
    { path: 'supergraph.yaml', edits: [addToSupergraph({ domain, DOMAIN, port })] },
    { path: 'docker-compose.yml', edits: [addToCompose({ domain, DOMAIN, port })] },
    {
      path: 'README.md',
      edits: [
        afterLastLine(
          /^\| \[`[a-z]+`\]\(subgraphs\//u,
          `| [\`${domain}\`](subgraphs/${domain}) | ${words} | |`,
        ),
      ],
    },
    {
      path: '.env.example',
      edits: [
        replaceOnce(new RegExp(`\\b(${last} \\d+)(?=\\))`, 'u'), `$1, ${domain} ${port}`),
        ...['_URL', '_PASSWORD', '_CALLERS'].map((what) =>
          replaceOnce(new RegExp(`^((?:KAWA_)?)${LAST}${what}=$`, 'mu'), `$&\n$1${DOMAIN}${what}=`),
        ),
      ],
    },
  ];
}

/** A new scope is an ADMIN's alone until somebody gives it to another role. */
const scopes = ({ domain }: Place): readonly Change[] => [
  {
    path: 'subgraphs/staff/src/domain/roles.ts',
    edits: [appendTo(['ADMIN'], `'${domain}:read', '${domain}:write'`)],
  },
];

/** Everything that changes beside the new folders. */
export const changesFor = (place: Place): readonly Change[] => [...lists(place), ...scopes(place)];
