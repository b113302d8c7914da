// The wire types that this app names, from the API's description. Amounts are base units as decimal text.
export type {
  ContentDetails,
  ContentSummary,
  DistributionResult as Distribution,
  Facets,
  HistoryEntry,
  LeaseView as Lease,
  LoginToken as Login,
  MailChoice,
  Me,
  MembershipStatus as Membership,
  OpenSessions,
  PaymentView as Payment,
  PlatformStats,
  PublicConfig as Config,
  PublicConfigPricedTier as Tier,
  Quote,
  RecommendedTitle,
  StartedStream,
  UploadStatus,
  Webhook,
  WebhookDelivery,
  WebhookRequest,
} from './schema';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}
