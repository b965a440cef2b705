/** Every connection of this subgraph carries the way to count its list; it runs only when `totalCount` is asked for. */
export const counted = {
  totalCount: ({ count }: { readonly count: () => Promise<number> }): Promise<number> => count(),
};
