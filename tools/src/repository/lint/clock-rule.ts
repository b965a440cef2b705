// An oxlint plugin with one rule that oxlint lacks: no `new Date()` without arguments, and no `Date.now()`.
import { definePlugin, defineRule } from '@oxlint/plugins';

const message = 'A decision takes the time as an argument, so that a test can choose it.';

const noClock = defineRule({
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        context.report({ node, message });
    },
    CallExpression({ callee }) {
      if (
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'Date' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'now'
      )
        context.report({ node: callee, message });
    },
  }),
});

export default definePlugin({ meta: { name: 'kawa' }, rules: { 'no-clock': noClock } });
