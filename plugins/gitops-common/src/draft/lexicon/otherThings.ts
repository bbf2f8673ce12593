/** Nouns that are not the workload, whatever is said of them. @internal */
export const otherNouns =
  /^(?:docs?|documentation|manual|handbook|wiki|repo|repos|repository|repositories|code|sources?|image|images|package|packages|library|dataset|datasets|bucket|buckets|data|records|license|roadmap|board|ticket|tickets|chat|channel|calendar|meeting|laptop|laptops|notebook|desktop|computer|macbook|phone|machine|machines|node|nodes|competitors?|rivals?|vendors?|suppliers?|partners?|neighbou?rs?|company|registry|keys?)$/;

/** Before a noun: it is somebody else's, or not this one. @internal */
export const otherMarks =
  /^(?:other|others|another|their|theirs|his|her|your|someone|somebody|neighbou?ring|competing|foreign)$/;

/** Between a thing and what is said of it. @internal */
export const linkingVerbs =
  /^(?:is|are|was|were|be|has|have|had|gets|got|runs|ran|stays|became|becomes)$/;

/** What is said of a thing that is bad, or that nobody wants. @internal */
export const disapproval =
  /^(?:disaster|catastrophe|nightmare|mistake|wrong|bad|terrible|dangerous|risky|unacceptable|unthinkable|forbidden|prohibited|rejected|refused|insane|crazy|stupid|overkill|wasteful|excessive|harmful)$/;

/** Speak of what is not so. @internal */
export const hypotheses = /^(?:if|whether|unless|imagine|suppose)$/;

/** Leave open whether something is so, before it. @internal */
export const guesses = /^(?:until|maybe|perhaps|possibly|might|could)$/;

/** Shut out whom they name, with "from" behind it. @internal */
export const barringVerbs =
  /^(?:keep|keeps|kept|keeping|prevent|prevents|block|blocks|blocking|ban|bans|bar|bars|hinder|hinders|exclude|excludes|lock|shut)$/;
