/** Why a backup or a restore did not happen, in a sentence for the person who asked. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}
