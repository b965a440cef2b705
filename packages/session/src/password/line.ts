/**
 * Lets `atOnce` pieces of work run together and `waiting` more wait for their turn; work beyond that is refused at once by
 * what `refusal` makes. Threat: argon2id is dear on purpose, and whoever sends many sign-ins would pile it up until
 * nothing else is answered.
 */
export function boundedLine(
  limits: { readonly atOnce: number; readonly waiting: number },
  refusal: () => Error,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const line: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < limits.atOnce) running += 1;
    else if (line.length >= limits.waiting) throw refusal();
    // Whoever ends hands its own place on, so that nobody who comes later overtakes.
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
