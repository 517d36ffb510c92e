/**
 * What programs import from `shingiroku`: the commands that other tools call, with what they print going where the
 * caller says.
 */
export { checkAndBuild } from '../build.ts';
export { runCheck } from '../check/check.ts';
export { EXIT, type ExitCode } from '../exit-code.ts';
export { type Output, terminal } from '../output.ts';
