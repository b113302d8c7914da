// The wire types that this app names, from the API's description. Amounts are base units as decimal text.
export type {
  ContentDetails,
  ContentSummary,
  CreatorFiguresTitleRow as TitleRow,
  DistributionResult as Distribution,
  ExperienceExperienceRow as ExperienceRow,
  Facets,
  HistoryEntry,
  LeaseView as Lease,
  LoginToken as Login,
  MailChoice,
  Me,
  MembershipStatus as Membership,
  OpenSessions,
  PaymentView as Payment,
  PlatformFiguresPlatformDay as PlatformDay,
  PlatformStats,
  PublicConfig as Config,
  PublicConfigPricedTier as Tier,
  Quote,
  RecommendedTitle,
  StartedStream,
  TitleFiguresDaySums as DaySums,
  UploadStatus,
  WatchThrough,
  Webhook,
  WebhookDelivery,
  WebhookRequest,
} from './schema';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}
