import { runCommand } from '../../command/command.ts';
import { compose } from './command.ts';

await runCommand(compose);
