// The word list of `npm run check:prose`. The readers are engineers of every country: each entry is a word or phrase
// that stops a native reader, with a replacement and a reason.

export interface Entry {
  /** Source of a regular expression. Case is ignored, and a space matches a line break too. */
  readonly pattern: string;
  readonly instead: string;
  readonly why: string;
  /** A sentence that the pattern must find; the tests check it. */
  readonly example: string;
}

/** Words that have a plain meaning, used here for another one. */
const words: readonly Entry[] = [
  {
    pattern: String.raw`unless told`,
    instead: '"Default: 20."',
    why: 'a default is a value, not an order that somebody gives',
    example: '20 unless told.',
  },
  {
    pattern: String.raw`told|tells`,
    instead: 'reports, says, shows, returns, sends',
    why: 'programs and documents do not tell; the right verb also says how',
    example: 'Overload is told with a 503.',
  },
  {
    pattern: String.raw`st(?:and|ands|anding|ood)(?!-|alone)`,
    instead: 'is, is in, is listed in',
    why: 'text and data do not stand anywhere',
    example: 'The variables stand in .env.example.',
  },
  {
    pattern: String.raw`lies?|lay`,
    instead: 'is, is in',
    why: 'files do not lie anywhere, and the word has a second meaning',
    example: 'A resolver lies where the schema says.',
  },
  {
    pattern: String.raw`anew`,
    instead: 'again',
    why: 'literary; many readers do not know it',
    example: 'The keys are made anew.',
  },
  {
    pattern: String.raw`nobody(?:'s)?`,
    instead: 'anonymous, no client, no one',
    why: 'in a description of access it reads as a person',
    example: 'A token or nobody becomes a viewer.',
  },
  {
    pattern: String.raw`somebody(?:'s)?`,
    instead: 'a user, another user, someone',
    why: 'name the role: customer, employee, client, operator',
    example: "What is somebody else's goes by POST.",
  },
  {
    pattern: String.raw`whoever`,
    instead: 'anyone who, a client that',
    why: 'it makes a clause the subject of the sentence',
    example: 'Whoever reaches the port can call.',
  },
  {
    pattern: String.raw`strangers?(?:'s?)?`,
    instead: 'anonymous client, unknown client',
    why: 'the field has a word for a caller without credentials',
    example: 'A stranger can add 300 a minute.',
  },
  {
    pattern: String.raw`wants`,
    instead: 'needs, requires',
    why: 'programs and fields want nothing',
    example: 'The command wants a folder.',
  },
  {
    pattern: String.raw`the door`,
    instead: 'the gateway, the router, the HTTP entry',
    why: 'a private metaphor',
    example: 'What the door costs.',
  },
  {
    pattern: String.raw`seal(?:s|ed)?`,
    instead: 'signature, signed',
    why: 'the field has a word for it',
    example: 'The seal is checked first.',
  },
  {
    pattern: String.raw`holes?`,
    instead: 'null; for security: vulnerability',
    why: 'GraphQL has a word for it: null',
    example: 'A hole while the customers domain does not answer.',
  },
  {
    pattern: String.raw`walls?|rooms?(?! for)`,
    instead: 'boundary, rule; folder',
    why: 'a private metaphor for folders and their import rules',
    example: 'ESLint holds the walls.',
  },
  {
    pattern: String.raw`mend(?:s|ed|ing)?`,
    instead: 'fix, correct',
    why: 'the common word',
    example: 'Two findings to mend.',
  },
  {
    pattern: String.raw`judg(?:e|es|ed|ing)`,
    instead: 'check, compare, decide',
    why: 'name what the program does',
    example: 'It judges a schema change.',
  },
  {
    pattern: String.raw`weigh(?:s|ed)`,
    instead: 'rate, compute, count',
    why: 'name what the program does',
    example: 'Changes are weighed by who uses them.',
  },
  {
    pattern: String.raw`(?:he|him|his|himself|she|her|hers|herself)`,
    instead: 'they, them, their',
    why: 'a reader, a customer or an employee may be anyone',
    example: 'What he may see.',
  },
  {
    pattern: String.raw`beside`,
    instead: 'next to, in addition to, compared with',
    why: 'three meanings, and the common word for each is clear',
    example: 'Our router beside the stock gateway.',
  },
  {
    pattern: String.raw`demand(?:s|ed)`,
    instead: 'require, need',
    why: 'the field has a word for it; the cost of a query is its "demand"',
    example: 'A field that demands a scope.',
  },
  {
    pattern: String.raw`the house`,
    instead: 'the project, the stock',
    why: 'a private metaphor',
    example: 'How the house is built.',
  },
  {
    pattern: String.raw`once more`,
    instead: 'again',
    why: 'the common word',
    example: 'It sends the read once more.',
  },
  {
    pattern: String.raw`for ever`,
    instead: 'forever, without end',
    why: 'the usual spelling',
    example: 'The caller waits for ever.',
  },
  {
    pattern: String.raw`hereby|therein|thereof|thereby|wherein|whereby|whence|hence|lest|hitherto`,
    instead: 'two sentences, or "so"',
    why: 'legal or archaic English',
    example: 'The key, and the limits thereof.',
  },
];

/** Constructions that a reader has to take apart. */
const phrases: readonly Entry[] = [
  {
    pattern: String.raw`(?:tell|tells|told|telling)(?: \w+)? apart`,
    instead: 'distinguish; "with one result per record"',
    why: 'the common verb',
    example: 'Each is told apart in the answer.',
  },
  {
    pattern: String.raw`(?:of|by|for|from|to|in|at|under|with) (?:whose|whom)`,
    instead: 'two sentences',
    why: 'the reader must hold the first half until the relative clause ends',
    example: 'The customer for whose order it is.',
  },
  {
    pattern: String.raw`of which|by what|in which case it|from which`,
    instead: 'two sentences',
    why: 'the reader must hold the first half until the relative clause ends',
    example: 'Five requests, of which one fails.',
  },
  {
    pattern: String.raw`whose (?:\w+ )?(?:it|they) (?:is|are)`,
    instead: '"who owns the record"',
    why: 'a question as the object of a sentence',
    example: 'The domain decides whose record it is.',
  },
  {
    pattern: String.raw`who may what|who asks for what|who asks what`,
    instead: '"permissions", "usage by client"',
    why: 'a question as the object of a sentence',
    example: 'Who may what is declared in the schema.',
  },
  {
    pattern: String.raw`(?:^|(?<=[.:!?] ))Owns (?:the|a|an|who|what|how|when|where|which)`,
    instead: '"Detects supergraph changes by polling a hash."',
    why: 'say what it does; to own is not an action',
    example: 'Owns the noticing of a new supergraph.',
  },
  {
    pattern: String.raw`(?:^|(?<=\. ))(?:What|Who)(?= [^.?]*\.)`,
    instead: 'a sentence that begins with a noun',
    why: 'a clause as the subject: the reader learns late what the sentence is about',
    example: 'What is above the limit is refused.',
  },
  {
    pattern: String.raw`taken for`,
    instead: 'treated as',
    why: 'the common verb',
    example: 'A wrong token is never taken for none.',
  },
  {
    pattern: String.raw`as if (?:(?:it|they|he) (?:was|were) )?not there`,
    instead: 'returned as not found',
    why: 'say what the client gets',
    example: 'Another order is as if it were not there.',
  },
  {
    pattern: String.raw`of (?:ours|theirs|yours)`,
    instead: 'our, their, your',
    why: 'the shorter form',
    example: 'A client that is gone is no error of ours.',
  },
  {
    pattern: String.raw`(?<!there )(?:is|are|was|were) no (?!longer|more|one|less|such)\w+`,
    instead: '"is not a ..."',
    why: '"is no safelist" is read twice; "there is no" is fine',
    example: 'They are no safelist.',
  },
  {
    pattern: String.raw`but for`,
    instead: 'except',
    why: 'legal English',
    example: 'All types, but for Product.',
  },
  {
    pattern: String.raw`ask(?:s|ed|ing)? of`,
    instead: 'request from, query',
    why: 'the common verb',
    example: 'Everything that it asks of the graph.',
  },
  {
    pattern: String.raw`good for \d+`,
    instead: 'valid for',
    why: 'the field has a word for it',
    example: 'A token that is good for 5 minutes.',
  },
  {
    pattern: String.raw`(?:tests?|lint|eslint|oracles?|ci) holds?|holds? (?:that|it)(?=[.,;:)])`,
    instead: 'a test checks it',
    why: 'tests check, they do not hold',
    example: 'The journal must rise; a test holds it.',
  },
  {
    pattern: String.raw`held (?:against|by)`,
    instead: 'compared with, enforced by',
    why: 'say what happens',
    example: 'The executor is held against Apollo.',
  },
  {
    pattern: String.raw`of (?:its|their) own accord`,
    instead: 'by itself, automatically',
    why: 'literary',
    example: 'It stops of its own accord.',
  },
];

// The longer phrases come first: of two entries that meet at one place, the first one is reported.
export const entries: readonly Entry[] = [...phrases, ...words];
