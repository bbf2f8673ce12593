const ADDRESS =
  /\b(?:you|your|yours|yourself|we|our|us|i|me|my|please|let's|kindly|reader|user should|must now|have to|need to|ought)\b/i;

const VERBS =
  'add|allow|apply|approve|ask|call|change|check|clear|click|configure|confirm|contact|copy|correct|create|delete|deploy|disable|download|edit|enable|ensure|execute|fix|follow|forget|give|go|grant|ignore|increase|install|investigate|kill|look|lower|make|merge|open|override|paste|patch|raise|reboot|reduce|remove|replace|restart|retry|revert|review|roll|rollback|run|say|scale|see|send|set|start|stop|sync|take|tell|trust|try|turn|update|upgrade|use|verify|visit|wait|write';

const COMMAND = new RegExp(
  `(?:^|[,;:.(–—]\\s*|\\b(?:and|so|then|now|just|or|to fix (?:it|this),?)\\s+)(?:${VERBS})\\b(?!\\s+(?:is|are|was|were|has|have)\\b)`,
  'i',
);

/** Of a message, only what no error begins with: "open /etc/x: not found" is one. */
const QUOTED_COMMAND =
  /"(?:approve|click|contact|copy|delete|disable|download|execute|follow|forget|grant|ignore|install|kill|merge|paste|remove|restart|revert|roll|rollback|run|say|scale|send|tell|trust|visit)\b(?! (?:failed|timed|error|of|for|is|was|has))/i;

/** What a message says of how well things are, nobody has looked at. */
const REASSURANCE =
  /\b(?:healthy|synced|succeeded|fine|works|working|okay|resolved|fixed|recovered|stable|normal|safe|all good|no problems?|no errors?)\b/i;

const SHELL =
  /\b(?:kubectl|curl|wget|bash|sudo|rm -|helm (?:upgrade|rollback|uninstall)|argocd app|git push|https?:\/\/\S+\s*\|\s*(?:sh|bash))\b/i;

/**
 * What a sentence asks of its reader. A wording tells how things are; what to do
 * is chosen from the given next steps.
 *
 * @param starts - words that may begin it although they could be commands, because
 * they are names here.
 */
export function checkDirectives(
  text: string,
  starts: ReadonlySet<string>,
): string[] {
  const command = COMMAND.exec(text);
  const verb = command?.[0].split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return [
    ...(ADDRESS.test(text) ? ['It speaks to its reader.'] : []),
    ...((command && !starts.has(verb)) ||
    SHELL.test(text) ||
    QUOTED_COMMAND.test(text)
      ? ['It tells its reader what to do.']
      : []),
    ...((text.match(/"[^"]*\s[^"]*"/g) ?? []).some(quote =>
      REASSURANCE.test(quote),
    )
      ? ['It quotes how somebody else says that things are.']
      : []),
  ];
}
