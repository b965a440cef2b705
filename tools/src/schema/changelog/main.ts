import { runCommand } from '../../command/command.ts';
import { schemaChangelog } from './command.ts';

await runCommand(schemaChangelog);
