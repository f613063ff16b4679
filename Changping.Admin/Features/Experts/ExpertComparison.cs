using Changping.Admin.Data;
using Changping.Admin.Data.Imports;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Compares nominations with those on file and judges each on its day.</summary>
internal sealed class ExpertComparison(AdminDbContext context, ExpertEligibility judge, InstitutionDirectory directory, DateOnly? asOf)
    : RowComparison<ExpertRow>
{
    private readonly Dictionary<string, (InstitutionId Id, InstitutionProfile Profile)> _institutions = new(StringComparer.Ordinal);

    /// <summary>Institutions that other rows of the file named first and that are not on file yet: a corrected row must mean the same one.</summary>
    private readonly Dictionary<string, InstitutionId> _named = new(StringComparer.Ordinal);

    private Dictionary<string, Expert> _experts = [];
    private Dictionary<(ExpertId, DateOnly), Nomination> _nominations = [];

    public override void Remember(int row, object draft)
    {
        base.Remember(row, draft);
        var expert = (ExpertDraft)draft;
        _named.TryAdd(InstitutionName.Fold(expert.InstitutionName), expert.InstitutionId);
    }

    protected override async Task LoadAsync(IReadOnlyList<ExpertRow> rows, CancellationToken cancel)
    {
        var numbers = rows.Select(row => row.Document.Number).Distinct().ToArray();
        _experts = await context.Experts.AsNoTracking().Where(expert => numbers.Contains(expert.DocumentNumber))
            .ToDictionaryAsync(expert => Key(expert.DocumentKind, expert.DocumentNumber), cancel);
        var ids = _experts.Values.Select(expert => expert.Id).ToArray();
        _nominations = ids.Length == 0 ? [] : await context.Nominations.AsNoTracking().Include(nomination => nomination.Relaxations)
            .Where(nomination => ids.Contains(nomination.ExpertId))
            .ToDictionaryAsync(nomination => (nomination.ExpertId, nomination.NominatedOn), cancel);

        var names = rows.Select(row => InstitutionName.Fold(row.InstitutionName)).Distinct().Where(name => !_institutions.ContainsKey(name)).ToArray();
        var known = await context.Institutions.AsNoTracking().Where(institution => names.Contains(institution.FoldedName)).ToListAsync(cancel);
        foreach (var institution in known)
        {
            _institutions[institution.FoldedName] = (institution.Id, InstitutionProfile.Of(institution.Name, institution, directory));
        }
    }

    protected override (object Key, string Column) KeyOf(ExpertRow row) => ((Key(row.Document.Kind, row.Document.Number), row.NominatedOn), "证件号码");

    protected override object KeyOf(object draft) =>
        draft is ExpertDraft expert ? (Key(expert.Document.Kind, expert.Document.Number), expert.NominatedOn) : draft;

    protected override string LabelOf(ExpertRow row) => $"{row.Name} · {row.InstitutionName}";

    protected override IReadOnlyList<string?> Texts(ExpertRow row) => ExpertTexts.Of(
        ExpertRows.Details(row), row.Document.Kind, row.Document.Number, row.InstitutionName, ExpertRows.Facts(row, default), row.NominatedOn);

    /// <summary>From the draft, so that the row itself need not be held as long as the preview stands.</summary>
    private static string?[] TextsOf(object? draft) => draft is ExpertDraft expert
        ? ExpertTexts.Of(expert.Details, expert.Document.Kind, expert.Document.Number, expert.InstitutionName, expert.Facts, expert.NominatedOn)
        : [];

    protected override PreviewRow Compare(int number, ExpertRow row, IReadOnlyList<RowNote> notes)
    {
        var (institutionId, profile) = Institution(row.InstitutionName);
        var details = ExpertRows.Details(row);
        var facts = ExpertRows.Facts(row, institutionId);
        var expert = _experts.GetValueOrDefault(Key(row.Document.Kind, row.Document.Number));
        var nomination = expert is null ? null : _nominations.GetValueOrDefault((expert.Id, row.NominatedOn));
        var subject = new EligibilityCase(profile, facts.Credentials, facts.Attestations, nomination?.Relaxations ?? []);
        Verdict verdict;
        try
        {
            verdict = judge.Judge(subject, asOf ?? row.NominatedOn);
        }
        catch (PolicySilentException silent)
        {
            return Faulty(number, row, "推荐日期", $"{row.NominatedOn:yyyy-MM-dd}", "policy-silent", silent.Under(judge.Citing(row.NominatedOn)), notes);
        }

        var detailsChanged = expert is not null && expert.Details != details;
        var factsChanged = nomination is not null && nomination.Facts != facts;
        if (factsChanged && nomination!.IsAdmitted)
        {
            return Faulty(number, row, "推荐日期", $"{row.NominatedOn:yyyy-MM-dd}", "admitted",
                $"该推荐（{nomination.Number}）已入库，内容不可由导入更改；如情况有变，请以新的推荐日期重新推荐（{judge.Citing(row.NominatedOn).Cite(Clauses.TalentPool)}）。", notes);
        }

        var fate = nomination is null ? RowFate.New : detailsChanged || factsChanged ? RowFate.Changed : RowFate.Unchanged;
        var changes = detailsChanged || factsChanged ? Changes(row, expert!, nomination, details, facts) : [];
        return new PreviewRow
        {
            Row = number,
            Label = LabelOf(row),
            Fate = fate,
            Outcome = verdict.Overall.ChineseName(),
            Changes = changes,
            Notes = expert is not null && expert.Name != row.Name
                ? [.. notes, new RowNote(number, "姓名", $"该证件号码已登记为“{expert.Name}”，导入后改为“{row.Name}”，请核对。")]
                : notes,
            Describe = TextsOf,
            Draft = new ExpertDraft(number, row.Document, details, institutionId, profile.Name, facts, row.NominatedOn, (judge, subject, verdict.On),
                expert?.Id, nomination?.Id, (expert?.Version ?? 0, nomination?.Version ?? 0), detailsChanged, changes),
        };
    }

    private (InstitutionId Id, InstitutionProfile Profile) Institution(string name)
    {
        var folded = InstitutionName.Fold(name);
        if (!_institutions.TryGetValue(folded, out var known))
        {
            // Not on file yet: it gets its id now and its record with the first commit that names it.
            var id = _named.TryGetValue(folded, out var named) ? named : Id.New<InstitutionId>();
            _institutions[folded] = known = (id, InstitutionProfile.Of(name, null, directory));
        }

        return known;
    }

    private static List<FieldChange> Changes(ExpertRow row, Expert expert, Nomination? nomination, PersonalDetails details, NominationFacts facts)
    {
        var now = ExpertTexts.Of(details, expert.DocumentKind, expert.DocumentNumber, row.InstitutionName, facts, row.NominatedOn);
        var before = ExpertTexts.Of(expert.Details, expert.DocumentKind, expert.DocumentNumber,
            nomination is null || nomination.Facts.InstitutionId == facts.InstitutionId ? row.InstitutionName : "另一单位", nomination?.Facts ?? facts, row.NominatedOn);
        var changes = new List<FieldChange>();
        for (var index = 0; index < now.Length; index++)
        {
            if (now[index] != before[index])
            {
                changes.Add(new FieldChange(ExpertsRegister.Schema.Columns[index].Name, before[index], now[index]));
            }
        }

        return changes;
    }

    private static string Key(Domain.Identifiers.IdentityDocumentKind kind, string number) => $"{kind}:{number}";
}
