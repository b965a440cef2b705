// The fixture history, second half: changes of composition, and of what subgraphs need from each other.
import type { Step } from './step.ts';

export const graphChanges: readonly Step[] = [
  // Composition
  {
    what: 'two subgraphs answer one field',
    edits: [['people', '  customer: Customer', '  customer: Customer\n  note: String']],
    verdict: 'failed',
    findings: ['composition INVALID_FIELD_SHARING'],
    says: 'To fix it: Let one subgraph answer the field',
    at: 'orders:15',
  },
  {
    what: 'two subgraphs give one field different types',
    edits: [['people', '  number: String!', '  number: Int!']],
    verdict: 'failed',
    findings: ['composition FIELD_TYPE_MISMATCH'],
    says: 'Give the field the same type in every subgraph',
  },
  // Walls
  {
    what: 'a key by which another subgraph refers is removed from where it is answered',
    edits: [['orders', ' @key(fields: "number")', '']],
    verdict: 'failed',
    findings: ['composition INVALID_FIELD_SHARING', 'walls KEY_REMOVED Order'],
    says: 'Keep @key(fields: "number") in addition to any new key for one release',
  },
  {
    what: 'a key to which nobody refers is removed',
    edits: [['orders', ' @key(fields: "id")', '']],
    verdict: 'failed',
    findings: ['walls KEY_REMOVED Order'],
    says: 'no other subgraph refers to it now',
    at: 'orders:11',
  },
  {
    what: 'the fields of a key change',
    edits: [['orders', '@key(fields: "id")', '@key(fields: "id number")']],
    verdict: 'failed',
    findings: ['walls KEY_CHANGED Order'],
    says: 'has become "id number" in "orders"',
  },
  {
    what: 'a shared value type diverges, which composes',
    edits: [['orders', '  currency: String!', '  currency: String']],
    verdict: 'failed',
    changes: ['FIELD_TYPE_CHANGED Money.currency passes'],
    affected: ['Detail 1.0.0'],
    findings: ['walls SHAREABLE_DIVERGES Money.currency'],
    says: 'make the same change in every subgraph',
  },
  {
    what: 'a field is handed over by @override and stays where it was',
    edits: [
      ['people', '  customer: Customer', '  customer: Customer\n  note: String @override(from: "orders")'],
    ],
    verdict: 'passed',
    says: 'Nothing in this release; remove the old field in the next',
  },
  {
    what: 'a field moves to another subgraph in one step',
    edits: [
      ['people', '  customer: Customer', '  customer: Customer\n  note: String'],
      ['orders', '  note: String\n', ''],
    ],
    verdict: 'failed',
    findings: ['walls MOVED_WITHOUT_OVERRIDE Order.note'],
    says: 'write @override(from: "orders") in "people"',
    at: 'people:20',
  },
  {
    what: 'a command that a program calls is removed',
    edits: [
      [
        'catalogue',
        '  importProducts(records: [ProductRecord!]!, dryRun: Boolean): Int! @inaccessible\n',
        '',
      ],
      ['catalogue', 'input ProductRecord @inaccessible {\n  ref: String!\n  name: String\n}\n', ''],
    ],
    verdict: 'failed',
    findings: ['walls COMMAND_REMOVED Mutation.importProducts', 'walls HIDDEN_PART_REMOVED ProductRecord'],
    says: 'Keep the parts that they use, add the new ones',
  },
  {
    what: 'a command that no program calls gets another argument',
    edits: [['catalogue', 'forgetProducts(ids: [ID!]!)', 'forgetProducts(ids: [ID!]!, why: String!)']],
    verdict: 'passed',
    findings: ['walls COMMAND_CHANGED Mutation.forgetProducts(why:)'],
    says: 'Make sure that no other program',
  },
  {
    what: 'a field that only a peer asks for is removed',
    edits: [['catalogue', '  weight: Float\n', '']],
    verdict: 'failed',
    changes: ['FIELD_REMOVED Product.weight unused'],
    findings: ['walls PEER_BROKEN'],
    says: 'Keep the field until no deployed program asks for it',
  },
  // Two at once: the one must not hide the other.
  {
    what: 'a type gains an interface and loses a field',
    edits: [
      [
        'catalogue',
        'type Brand {',
        'interface Titled {\n  name: String!\n}\n\ntype Brand implements Titled {',
      ],
      ['catalogue', '  site: String\n', ''],
    ],
    verdict: 'passed',
    changes: ['FIELD_REMOVED Brand.site unused', 'OBJECT_TYPE_INTERFACE_ADDED Brand.Titled passes'],
    safe: ['TYPE_ADDED Titled'],
    says: 'no operation uses it',
  },
];
