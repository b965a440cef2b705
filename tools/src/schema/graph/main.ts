import { runCommand } from '../../command/command.ts';
import { checkGraph } from './command.ts';

await runCommand(checkGraph);
