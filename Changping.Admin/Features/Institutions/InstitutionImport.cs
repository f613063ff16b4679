using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Institutions;

/// <param name="Existing">On file; null where the institution is new.</param>
public sealed record InstitutionDraft(InstitutionRow Row, InstitutionId? Existing, int Version) : IRowDraft<InstitutionRow>;

/// <summary>派出单位名录 comes in: what it states and the reference lists do not waits for a second person.</summary>
public sealed class InstitutionImport(
    IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, NominationJudgement judgement, PolicyLibrary policies, OfficeClock clock)
    : RegisterImport<InstitutionRow, InstitutionDraft>(InstitutionsRegister.Schema, contexts, commands)
{
    protected override CommandKind Kind => CommandKind.ImportInstitutions;

    protected override ClauseKey Clause => Clauses.SendingInstitutions;

    protected override Task<RowComparison<InstitutionRow, InstitutionDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        Task.FromResult<RowComparison<InstitutionRow, InstitutionDraft>>(new InstitutionComparison(context));

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview<InstitutionDraft> preview, ImportLedger ledger, CancellationToken cancel)
    {
        var drafts = preview.Written;
        var ids = drafts.Where(draft => draft.Existing is not null).Select(draft => draft.Existing!.Value).ToList();
        var existing = await context.Institutions.Where(institution => ids.Contains(institution.Id)).ToDictionaryAsync(institution => institution.Id, cancel);
        var by = new ActingPerson(context.Act!.ActorId, context.Act.ActorName);
        var touched = new List<SendingInstitution>();
        foreach (var draft in drafts)
        {
            var (row, id, version) = draft;
            var institution = id is { } known ? existing[known] : context.Institutions.Add(new SendingInstitution(Id.New<InstitutionId>(), row.Name)).Entity;
            if (id is not null && institution.Version != version)
            {
                throw new ConflictException("预览之后，文件中的派出单位已由他人改动，未写入任何内容；请重新预览。");
            }

            institution.Describe(row.Facts);
            if (row.StatesKinds && institution.IsNews(InstitutionComparison.Statement(row)))
            {
                institution.Declare(InstitutionComparison.Statement(row), policies.References.Institutions.Find(row.Name), by, clock.Today);
            }

            touched.Add(institution);
            ledger.Add(draft, institution, isNew: id is null);
        }

        await judgement.RenewAsync(context, touched, cancel);
    }
}

/// <summary>Compares institutions by folded name.</summary>
internal sealed class InstitutionComparison(AdminDbContext context)
    : RowComparison<InstitutionRow, InstitutionDraft>(InstitutionsRegister.Schema)
{
    private Dictionary<string, SendingInstitution> _known = [];

    protected override async Task LoadAsync(IReadOnlyList<InstitutionRow> rows, CancellationToken cancel)
    {
        var names = rows.Select(row => InstitutionName.Fold(row.Name)).Distinct().ToArray();
        _known = await context.Institutions.AsNoTracking().Where(institution => names.Contains(institution.FoldedName))
            .ToDictionaryAsync(institution => institution.FoldedName, cancel);
    }

    protected override (object Key, RegisterColumn Column) KeyOf(InstitutionRow row) => (InstitutionName.Fold(row.Name), InstitutionsRegister.Name);

    protected override string LabelOf(InstitutionRow row) => row.Name;

    protected override InstitutionRow? OnFile(InstitutionRow row) =>
        _known.GetValueOrDefault(InstitutionName.Fold(row.Name)) is { } known ? InstitutionsRegister.OnFile(known) : null;

    public static KindsStatement Statement(InstitutionRow row) => new(row.Kinds, row.Disciplines, row.Evidence!);

    /// <summary>What a row is compared with: what waits for a second person, else what is in force; of one that repeats either, what it says itself.</summary>
    private static InstitutionRow Before(SendingInstitution known, InstitutionRow row)
    {
        var onFile = InstitutionsRegister.OnFile(known);
        return row.StatesKinds && !known.IsNews(Statement(row)) ? onFile with { Kinds = row.Kinds, Disciplines = row.Disciplines, Evidence = row.Evidence }
            : known.Proposed is { } waiting ? onFile with { Kinds = waiting.Kinds, Disciplines = waiting.Disciplines, Evidence = waiting.Evidence }
            : onFile;
    }

    protected override PreviewRow<InstitutionDraft> Compare(int number, InstitutionRow row, IReadOnlyList<RowNote> notes)
    {
        var known = _known.GetValueOrDefault(InstitutionName.Fold(row.Name));
        var changes = known is null ? [] : Changes(Before(known, row), row);
        return new PreviewRow<InstitutionDraft>
        {
            Row = number,
            Label = row.Name,
            Fate = known is null ? RowFate.New : changes.Count > 0 ? RowFate.Changed : RowFate.Unchanged,
            Changes = changes,
            Notes = notes,
            Draft = new InstitutionDraft(row, known?.Id, known?.Version ?? 0),
        };
    }
}
