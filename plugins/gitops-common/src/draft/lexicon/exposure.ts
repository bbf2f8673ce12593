import type { Visibility } from '../../spec';

/**
 * Words for who can reach a workload.
 *
 * @internal
 */
export const visibilityPhrases: Readonly<
  Record<Visibility, readonly string[]>
> = {
  none: [
    '(no|without|without an|without any|no need for|no need for an|needs no|does not need an|doesnt need an|dont need an|not need an|no external) (ingress|exposure|route|httproute|ingress route|host name|hostname|external access|ingress rule)',
    '(ingress|exposure|expose|exposed|visibility) (:|=|->) (no|none|false|nothing|off|nobody|disabled)',
    '(not exposed|not be exposed|dont expose it|do not expose it|dont expose|do not expose|isnt exposed|not exposed at all|is not exposed|never exposed|unexposed|should not be reachable at all|no exposure|clusterip only|cluster ip only)',
    '(ingress|exposure) [is|are] (not needed|not required|not necessary|unnecessary|isnt needed)',
    '(isnt|is not|not) reachable [by|from] (anyone|anybody|anywhere)',
  ],
  internal: [
    '[nur] (interner|internen|interne|intern|internes|interno|interna) [(zugriff|zugang|ingress|erreichbar|erreichbarkeit|nutzung)]',
    '(acc\u00e8s|acces|acceso|ingress|usage|uso) [(uniquement|seulement|solo|s\u00f3lo)] (interne|interno|intern)',
    '[nur] im (intranet|firmennetz|netz der firma|internen netz)',
    '(internal|intern|private|internally|intranet|internal-only|cluster-internal|inhouse|in-house|company-internal) [only] [(ingress|exposure|access|visibility|use|use only|route|gateway)] [only]',
    '(exposure|expose|exposed|visibility|ingress|access|reachable|visible|accessible) [:|=|->|is|stays|only|must be|should be|to be] _ (internal|internally|private|privately) [only]',
    '(only|visible|reachable|accessible|available|exposed|used|reached|usable) [only] [from] (inside|within|in|on|to|for|from) [of] [the|our] (company|company network|corporate network|corp network|office network|internal network|intranet|office|organization|organisation|firm|vpn|private network|cluster|network|company vpn|corporate vpn|internal users) [only]',
    '[from] (inside|within) [of] [the|our] (company|company network|corporate network|corp network|office network|internal network|intranet|office|organization|organisation|firm|vpn|private network|cluster|network|company vpn|corporate vpn|internal users) [only]',
    '(in|on|to|for|from) [the|our] (company|company network|corporate network|corp network|office network|internal network|intranet|office|organization|organisation|firm|vpn|private network|cluster|network|company vpn|corporate vpn|internal users) only',
    '(in|on|to|for|from) [the|our] (company network|corporate network|internal network|intranet|vpn|office network|private network|company vpn|corporate vpn)',
    '(nobody|no one|noone|not) (outside|from outside)',
    '(behind|through|via|over|on) [the|our|a] [company|corporate|office] (vpn|firewall)',
    '(vpn only|vpn-only|only via vpn|only over vpn|only with vpn|only on vpn)',
    '[only] (for|by|to) [our] (employees|staff|colleagues|internal users|internal people|employees only|staff only)',
    '(not public|not publicly|non-public|nonpublic|nothing public|nothin public|never public|no public access|no public ingress|no public exposure|not public facing|not public-facing|not open to the public|not on the internet|no internet access|no internet exposure|no internet)',
    '(do not|dont|never|not|not be|must not be|should not be|shouldnt be) (expose|exposed|open|opened|accessible|reachable) [it] [this] (publicly|public|externally|to the internet|to internet|on the internet|on internet|to the outside|to the public|to the world|outside)',
    '(not|never|nobody|no one|isnt|shouldnt be|must not be|mustnt be|cannot be) [be] [(reachable|accessible|exposed|visible|available|open|reach|see|on)] [it] [publicly] (from|to|on|by|for) the (internet|outside|outside world|public|public internet|web|world)',
  ],
  public: [
    '(\u00f6ffentlicher|\u00f6ffentliche|\u00f6ffentlich|publique|publico|p\u00fablico|p\u00fablica) [(zugriff|zugang|erreichbar|zug\u00e4nglich)]',
    '(acc\u00e8s|acces|acceso|ingress) (public|p\u00fablico|publico)',
    '(aus dem|im) internet [erreichbar]',
    '(public|öffentlich|publicly|public-facing|publicly accessible|publicly reachable|publicly available|internet-facing|internet facing|external-facing|externally|external|world-facing|customer-facing|customer facing|client-facing|publically) [(ingress|exposure|access|visibility|route|facing|accessible|reachable|available)]',
    '(exposure|expose|exposed|visibility|ingress|access|reachable|visible|accessible) [:|=|->|is|must be|should be|to be] _ (public|publicly|external|externally)',
    '[(reachable|accessible|available|visible|exposed|open|opened|reach it|reached|use it|access it|call it|live|online)] (from|on|to|over|via|for) [the|whole|public] (internet|public internet|whole internet|outside|outside world|whole world|public|world|web|general public|open internet)',
    '(open|available|accessible|reachable|visible) (to|for|by) (everyone|everybody|anyone|anybody|all|customers|our customers|the customers|users worldwide|the customer)',
    '(anyone|everyone|everybody|anybody) (can|may|should|must) [be able to] (reach|access|see|use|open|visit) [it]',
    '(on the internet|from the internet|to the internet|from internet|to internet|on internet|over the internet|over internet|from outside|from the outside|from the web|world wide web)',
  ],
};

/** @internal */
export const tlsPhrases = {
  on: [
    '[with|over|via|use|uses|using|needs|terminated] (tls|https|ssl|tls / ssl|tls certificate|ssl certificate|https only|tls termination|certificate|encrypted traffic|encrypted connections|encrypted in transit) [:|=] [(on|true|yes|enabled|please|only|required|is required)]',
  ],
  off: [
    '(without|no|not over|disable|disabled|skip) (tls|https|ssl|tls termination|certificate|tls needed)',
    '(plain|unencrypted|only plain) http',
    '(tls|https|ssl) (:|=|->|is) (off|false|no|none|disabled|not needed)',
    '(tls|https|ssl) (off|disabled|not needed)',
    'http only',
  ],
} as const;

/** @internal */
export const viaPhrases = {
  ingress: [
    '(classic|kubernetes|k8s|plain|normal|regular|nginx|an) ingress [(resource|object|controller|rather than gateway)]',
    '(use|via|through|using|by|over) [the|a] [classic] ingress [(resource|controller|object)]',
    '(not on the gateway|not the gateway|no gateway|without gateway|not gateway)',
    'via (:|=) ingress',
    'ingress instead of [the|a] (gateway|httproute|gateway api)',
  ],
  gateway: [
    '[(use|via|through|using|by|over|on)] [the|a] (gateway api|httproute|http route|gateway-api|k8s gateway api)',
    '(via|through|on|use|using|over) [the|our|a] [(shared|internal|public)] gateway',
    'via (:|=) gateway',
  ],
} as const;
