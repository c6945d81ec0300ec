import { FolderInUseError } from '../lock.ts';
import { FutureDocumentError } from '../migrate.ts';
import { BackupProblem } from './problem.ts';

/** What stands after the command's name. Ends the process where help is asked for or a flag is not known. */
export function asked(
  argv: readonly string[],
  known: readonly string[],
  help: string,
): { readonly words: readonly string[]; readonly flags: readonly string[] } {
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(help);
    process.exit(0);
  }
  const flags = argv.filter((word) => word.startsWith('-'));
  const unknown = flags.find((flag) => !known.includes(flag));
  if (unknown !== undefined) fail(`${unknown} is not known here.\n\n${help}`);
  return { words: argv.filter((word) => !word.startsWith('-')), flags };
}

/** A sentence for whoever asked for a backup or a restore. @param folder the one that is written */
export function whyNotSaved(fault: unknown, folder: string): string {
  const isOurs =
    fault instanceof BackupProblem ||
    fault instanceof FolderInUseError ||
    fault instanceof FutureDocumentError;
  if (isOurs) return fault.message;
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  switch (code) {
    case 'ENOSPC':
      return `The disk of ${folder} is full. Nothing was changed.`;
    case 'EROFS':
      return `The disk of ${folder} is read-only. Nothing was changed.`;
    case 'EACCES':
    case 'EPERM':
      return `The folder ${folder} may not be read or written by this user. Nothing was changed.`;
    case 'EIO':
      return `The disk of ${folder} is failing. Nothing was changed.`;
    case 'ENOTDIR':
      return `${folder} is a file, not a folder. Nothing was changed.`;
    default:
      return `That did not work: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

export function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
