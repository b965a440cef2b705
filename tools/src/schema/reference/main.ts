import { runCommand } from '../../command/command.ts';
import { schemaReference } from './command.ts';

await runCommand(schemaReference);
