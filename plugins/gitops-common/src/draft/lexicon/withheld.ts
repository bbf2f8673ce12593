/** Say no to what follows, however often they are repeated. @internal */
export const plainNegations =
  /^(?:no|not|never|none|nothing|nothin|nobody|noone|neither|nor|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|shouldnt|mustnt|cannot|cant|couldnt|wouldnt|neednt|hasnt|havent|nicht|nix|nie|kein|keine|keinen|keiner)$/;

/** Turn around what they take, each of them once: "stop removing", "do without". @internal */
export const reversals =
  /^(?:stop|stops|stopped|stopping|quit|cease|avoid|avoids|avoiding|refrain|skip|forget|forgets|hesitate|fail|fails|neglect|omit|without|minus|lack|lacks|exclude|excluding|ohne|sans|sin|instead|rather)$/;

/** Say of the thing before them that it goes: "let Redis go". @internal */
export const losses =
  /^(?:lose|loses|losing|go|goes|disappear|disappears|vanish|vanishes|die|dies|removed|dropped|deleted|disabled|scrapped|killed|cleared|stripped|cut)$/;

/** Leave open whether what is said shall be. @internal */
export const hedges =
  /^(?:maybe|perhaps|possibly|might|could|consider|considering|wonder|wondering|whether|unless|until|someday|eventually|later|if|once|unsure|tempted|hypothetically|suppose|supposing)$/;

/** Judge what is said to be bad. @internal */
export const regrets =
  /^(?:refuse|refuses|refused|forbid|forbids|forbidden|prohibited|against|wrong|mistake|disaster|dangerous|risky|unwise|fear|afraid|prevent|prevents|protect|warn|warned|unacceptable|catastrophe|harmful)$/;

/** Open a question, before whom it is about: "should we", "is it". @internal */
export const askingVerbs =
  /^(?:should|shall|do|does|did|can|could|would|will|may|might|must|is|are|was|were|why|what|when|how|who|which)$/;

/** @internal */
export const askedSubjects =
  /^(?:we|i|it|they|one|someone|somebody|anyone|anybody|not|about|if|to|would|should)$/;

/** Make a wish of a question: "can you …?", "… please?". @internal */
export const politeness = /^(?:you|please|pls|plz|kindly)$/;
