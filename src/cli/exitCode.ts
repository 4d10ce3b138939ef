/** What the program gives back to the shell: 64 is EX_USAGE of sysexits(3); findings are those of a check. */
export const exitCodes = { success: 0, failure: 1, findings: 2, usage: 64 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line cannot be understood; the message is for people. */
export class UsageError extends Error {}

/** The command cannot be carried out; the message is for people. */
export class CommandError extends Error {}
