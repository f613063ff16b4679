using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <summary>Compares needs by company and title: an open one of that title is the same need, a closed one until it is raised again later.</summary>
/// <param name="today">No need is raised after it.</param>
/// <param name="undated">The day of those rows that name none.</param>
internal sealed class NeedComparison(AdminDbContext context, DateOnly today, DateOnly undated)
    : RowComparison<NeedRow, NeedDraft>(NeedsRegister.Schema)
{
    private readonly Dictionary<string, HostEnterprise> _enterprises = [];
    private Dictionary<(EnterpriseId, string), EnterpriseNeed> _needs = [];
    private Dictionary<(EnterpriseId, string, DateOnly), EnterpriseNeed> _raised = [];

    /// <summary>Corrected on the form: its title may change, and it stays the same need.</summary>
    public NeedId? Correcting { get; init; }

    protected override async Task LoadAsync(IReadOnlyList<NeedRow> rows, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.CreditCode).Distinct().ToArray();
        await context.Enterprises.AsNoTracking().Where(enterprise => codes.Contains(enterprise.CreditCode))
            .ForEachAsync(enterprise => _enterprises.TryAdd(enterprise.CreditCode, enterprise), cancel);
        var ids = codes.Where(_enterprises.ContainsKey).Select(code => _enterprises[code].Id).ToArray();
        var titles = rows.Select(row => InstitutionName.Fold(row.Facts.Title)).Distinct().ToArray();
        var needs = await context.Needs.AsNoTracking().Where(need => ids.Contains(need.EnterpriseId) && titles.Contains(need.FoldedTitle)).ToListAsync(cancel);

        _raised = needs.DistinctBy(need => (need.EnterpriseId, need.FoldedTitle, need.RaisedOn))
            .ToDictionary(need => (need.EnterpriseId, need.FoldedTitle, need.RaisedOn));

        // At most one is open; of the closed ones the latest counts.
        _needs = needs.OrderByDescending(need => need.IsOpen).ThenByDescending(need => need.RaisedOn).ThenByDescending(need => need.Number)
            .DistinctBy(need => (need.EnterpriseId, need.FoldedTitle)).ToDictionary(need => (need.EnterpriseId, need.FoldedTitle));

        // Its new title may be free, or that of a need which is closed.
        if (Correcting is { } id && await context.Needs.AsNoTracking().FirstOrDefaultAsync(need => need.Id == id, cancel) is { } corrected)
        {
            foreach (var title in titles.Where(title => !_needs.TryGetValue((corrected.EnterpriseId, title), out var other) || !other.IsOpen))
            {
                _needs[(corrected.EnterpriseId, title)] = corrected;
            }
        }
    }

    protected override (object Key, RegisterColumn Column) KeyOf(NeedRow row) =>
        (Closed(row) is { } closed ? closed.Id : (row.CreditCode, InstitutionName.Fold(row.Facts.Title)), NeedsRegister.NeedTitle);

    protected override string LabelOf(NeedRow row) => row.Enterprise is { } enterprise ? $"{row.Facts.Title} · {enterprise}" : row.Facts.Title;

    protected override NeedRow? OnFile(NeedRow row) =>
        _enterprises.TryGetValue(row.CreditCode, out var enterprise) && _needs.TryGetValue((enterprise.Id, InstitutionName.Fold(row.Facts.Title)), out var need)
            ? NeedsRegister.OnFile(need, enterprise) : null;

    /// <summary>The closed need that a row repeats word for word; one of that title that was raised again later stands beside it in an exported
    /// register.</summary>
    private EnterpriseNeed? Closed(NeedRow row) =>
        Correcting is null && row.RaisedOn is { } day && _enterprises.TryGetValue(row.CreditCode, out var enterprise)
        && _raised.GetValueOrDefault((enterprise.Id, InstitutionName.Fold(row.Facts.Title), day)) is { IsOpen: false } need
        && Changes(NeedsRegister.OnFile(need, enterprise), row).Count == 0 ? need : null;

    protected override PreviewRow<NeedDraft> Compare(int number, NeedRow row, IReadOnlyList<RowNote> notes)
    {
        PreviewRow<NeedDraft> Fault(RegisterColumn column, string? value, string code, string message) =>
            Faulty(number, row, column, value, code, message, notes);

        if (!_enterprises.TryGetValue(row.CreditCode, out var enterprise))
        {
            return Fault(NeedsRegister.Code, row.CreditCode, "unknown-enterprise", "未登记该企业；请先导入科技型企业名册。");
        }

        if (Closed(row) is not null)
        {
            return new PreviewRow<NeedDraft>
            {
                Row = number,
                Label = LabelOf(row),
                Fate = RowFate.Unchanged,
                Notes = notes,
                Typed = NeedsRegister.Schema.Texts(row)
            };
        }

        if (row.RaisedOn > today)
        {
            return Fault(NeedsRegister.RaisedOn, $"{row.RaisedOn:yyyy-MM-dd}", "date-ahead", "提出日期在今日之后，请核对。");
        }

        var known = _needs.GetValueOrDefault((enterprise.Id, InstitutionName.Fold(row.Facts.Title)));
        if (known is { IsOpen: false } && row.RaisedOn > known.ClosedOn)
        {
            known = null;
        }

        var changes = known is null ? [] : Changes(NeedsRegister.OnFile(known, enterprise), row);
        if (known is { IsOpen: false } && changes.Count > 0)
        {
            return Fault(NeedsRegister.NeedTitle, row.Facts.Title, "closed",
                $"同名需求 {known.Number} 已于 {known.ClosedOn:yyyy-MM-dd} 关闭，不能更改；如为再次提出，请填关闭之后的提出日期。");
        }

        return new PreviewRow<NeedDraft>
        {
            Row = number,
            Label = $"{row.Facts.Title} · {enterprise.Name}",
            Fate = known is null ? RowFate.New : changes.Count > 0 ? RowFate.Changed : RowFate.Unchanged,
            Changes = changes,
            Notes = row.Enterprise is { } name && InstitutionName.Fold(name) != InstitutionName.Fold(enterprise.Name)
                ? [.. notes, new RowNote(number, NeedsRegister.Enterprise.Name, $"该代码登记的企业是“{enterprise.Name}”，以登记为准。")]
                : notes,
            Draft = new NeedDraft(row, enterprise.Id, row.RaisedOn ?? known?.RaisedOn ?? undated, known?.Id, known?.Version ?? 0),
        };
    }
}
