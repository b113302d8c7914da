/** A failure with a text in the message files, for every language that has it; `message` is the English one. */
export class ToldError extends Error {
  constructor(
    readonly key: string,
    message: string,
    readonly values: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
