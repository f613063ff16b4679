using System.Diagnostics.CodeAnalysis;
using Changping.Admin.Office;
using Changping.Admin.Store.Encryption;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Changping.Admin.Store;

/// <summary>One context an operation, from the factory. Mapping only: rules stand in the domain, changes go through <see cref="CommandTransaction"/>.</summary>
public sealed class AdminDbContext(DbContextOptions<AdminDbContext> options, ColumnKeys keys) : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<SendingInstitution> Institutions => Set<SendingInstitution>();

    public DbSet<HostEnterprise> Enterprises => Set<HostEnterprise>();

    public DbSet<Expert> Experts => Set<Expert>();

    public DbSet<PersonCase> PersonCases => Set<PersonCase>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<NominationListing> NominationListings => Set<NominationListing>();

    public DbSet<ListingBasis> ListingBases => Set<ListingBasis>();

    public DbSet<ConfirmedTitle> ConfirmedTitles => Set<ConfirmedTitle>();

    public DbSet<PoolEntry> PoolEntries => Set<PoolEntry>();

    public DbSet<CooperationProject> Projects => Set<CooperationProject>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<Appropriation> Appropriations => Set<Appropriation>();

    public DbSet<PaymentBatch> PaymentBatches => Set<PaymentBatch>();

    public DbSet<PolicyActivation> PolicyActivations => Set<PolicyActivation>();

    public DbSet<ReadingConfirmation> ReadingConfirmations => Set<ReadingConfirmation>();

    public DbSet<CommitteeSettings> CommitteeSettings => Set<CommitteeSettings>();

    public DbSet<CalendarException> CalendarExceptions => Set<CalendarException>();

    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<EnterpriseSupport> EnterpriseSupports => Set<EnterpriseSupport>();

    public DbSet<SupportRequest> SupportRequests => Set<SupportRequest>();

    public DbSet<JointResult> JointResults => Set<JointResult>();

    public DbSet<TenureEvaluation> TenureEvaluations => Set<TenureEvaluation>();

    public DbSet<EnterpriseNeed> Needs => Set<EnterpriseNeed>();

    public DbSet<MatchContact> MatchContacts => Set<MatchContact>();

    public DbSet<CooperationIntent> CooperationIntents => Set<CooperationIntent>();

    public DbSet<LeadingIndustry> LeadingIndustries => Set<LeadingIndustry>();

    public DbSet<Reviewer> Reviewers => Set<Reviewer>();

    public DbSet<ReviewRound> ReviewRounds => Set<ReviewRound>();

    public DbSet<MidtermCheck> MidtermChecks => Set<MidtermCheck>();

    public DbSet<ReceiptFile> ReceiptFiles => Set<ReceiptFile>();

    public DbSet<PendingAnswer> PendingAnswers => Set<PendingAnswer>();

    public DbSet<PrizeSelection> PrizeSelections => Set<PrizeSelection>();

    public DbSet<CommercialisationApplication> CommercialisationApplications => Set<CommercialisationApplication>();

    public DbSet<ImportRecord> ImportRecords => Set<ImportRecord>();

    public DbSet<ImportedRow> ImportedRows => Set<ImportedRow>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<RememberedMapping> RememberedMappings => Set<RememberedMapping>();

    public DbSet<SubmittedForm> SubmittedForms => Set<SubmittedForm>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<FormerPassword> FormerPasswords => Set<FormerPassword>();

    public DbSet<AccessSettings> AccessSettings => Set<AccessSettings>();

    public DbSet<AccountProposal> AccountProposals => Set<AccountProposal>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<SubsidySettlement> SubsidySettlements => Set<SubsidySettlement>();

    /// <summary>The park to whose companies the reader is limited; null for all. Asked anew by every query.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A filter asks the context of the query anew; a static would be asked once.")]
    internal BusinessPark? Park => ParkSight.Current;

    /// <summary>Who acts, and what; set by <see cref="CommandTransaction"/>, asked by the interceptor that writes the audit.</summary>
    internal AuditAct? Act { get; set; }

    /// <summary>What the encrypted columns are written and read with.</summary>
    internal ColumnKeys ColumnKeys => keys;

    /// <summary>What the command seals with.</summary>
    internal AuditKeys? Keys { get; set; }

    /// <summary>Told at the end of the command whether it was committed, by <see cref="CommandTransaction"/>: what it wrote outside the database is
    /// kept or taken back.</summary>
    internal Action<bool>? Ended { get; set; }

    /// <inheritdoc cref="Pinyin.Finds"/>
    public static bool IsNamed(string? name, string typed) => Pinyin.Finds(name, typed);

    /// <inheritdoc cref="Pinyin.Order"/>
    public static string NameOrder(string? name) => Pinyin.Order(name);

    /// <summary>A number as it stands in a column of documents: 统一社会信用代码 is no secret, but stands there too.</summary>
    /// <exception cref="NotSupportedException">Not asked of the database.</exception>
    public static string AsDocument(string code) => throw new NotSupportedException(code);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AdminDbContext).Assembly);
        ParkFilter.Apply(builder, this);
        builder.HasDbFunction(() => IsNamed("", "")).HasName("is_named");
        builder.HasDbFunction(() => NameOrder("")).HasName("name_order");
        builder.HasDbFunction(() => AsDocument("")).HasName("as_document");
        EncryptedColumns.Apply(builder, keys);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.ComplexProperties<Money>();
        configurationBuilder.Conventions.Remove<CascadeDeleteConvention>();
        Converters.Apply(configurationBuilder);
    }
}
