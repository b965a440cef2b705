/** One object for each name and version of a buffer: it is a key of its counts. */
export interface Client {
  readonly name: string;
  readonly version: string;
}

/** A scope may stand in front (@shop/web); an @ in the middle would let an e-mail address pass. */
const looksLikeName = /^@?[A-Za-z0-9][A-Za-z0-9 ._:/+-]*$/u;

const absent = 'unknown';
export const other: Client = { name: 'other', version: 'other' };
export const isOther = ({ name }: Client): boolean => name === other.name;

/**
 * The clients of one buffer by what they call themselves: the first `most` of them, and those that are known. Threat: a header
 * is a stranger's text, which could bring an e-mail address, a token or ten thousand names into the database.
 */
export class Clients {
  readonly #versions = new Map<string, Map<string, Client>>();
  readonly #most: number;
  readonly #maxCharacters: number;
  readonly #isKnown: (client: Client) => boolean;
  #size = 0;

  constructor(most: number, maxCharacters: number, isKnown: (client: Client) => boolean) {
    this.#most = most;
    this.#maxCharacters = maxCharacters;
    this.#isKnown = isKnown;
  }

  of(name: string = absent, version: string = absent): Client {
    return this.#versions.get(name)?.get(version) ?? this.#admit(this.#taken(name), this.#taken(version));
  }

  #taken(text: string): string {
    if (text === '') return absent;
    return text.length <= this.#maxCharacters && looksLikeName.test(text) ? text : other.name;
  }

  #admit(name: string, version: string): Client {
    if (name === other.name) return other;
    const versions = this.#versions.get(name) ?? new Map<string, Client>();
    const found = versions.get(version);
    if (found) return found;
    const client = { name, version };
    if (this.#size >= this.#most && !this.#isKnown(client)) return other;
    this.#size += 1;
    this.#versions.set(name, versions.set(version, client));
    return client;
  }
}
