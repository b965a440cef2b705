import { runCommand } from '../../command/command.ts';
import { schemaCheck } from './command.ts';

await runCommand(schemaCheck);
