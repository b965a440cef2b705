/**
 * The check cannot tell whether the change is right: a base that is not there, a file that is broken. The message is for
 * people, names the thing with `file:line` where there is one, and may have several lines. Ends with status 2.
 */
export class CannotJudge extends Error {
  override name = 'CannotJudge';
}
