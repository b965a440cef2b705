import { runCommand } from '../../command/command.ts';
import { documents } from './command.ts';

await runCommand(documents);
