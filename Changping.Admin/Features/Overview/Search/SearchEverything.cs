using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Overview.Search;

/// <summary>One record that was found.</summary>
/// <param name="Number">As the office knows it; also what an exact search is for.</param>
/// <param name="Note">Its state, or what else tells it from its like.</param>
public sealed record SearchHit(string Title, string Detail, string Number, string? Note, string Address);

/// <param name="HasMore">These are not all.</param>
/// <param name="More">The list with the same keyword, where there are more and a list has them.</param>
public sealed record SearchGroup(string Name, IReadOnlyList<SearchHit> Hits, bool HasMore, string? More);

/// <summary>人员、企业、项目、编号: the few best of each kind, each kind by one query that stops when it has them.</summary>
public sealed class SearchEverything(IDbContextFactory<AdminDbContext> contexts)
{
    /// <summary>Shown of a kind; one more is read, to know whether there are more.</summary>
    public const int MostOfAKind = 6;

    /// <param name="text">At least one letter that is not blank; else nothing is found.</param>
    /// <returns>The kinds of which something was found.</returns>
    public async Task<IReadOnlyList<SearchGroup>> RunAsync(Actor actor, string text, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        var sought = new SoughtText(text.Trim(), InstitutionName.Fold(text));
        if (sought.Folded.Length == 0)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancel);
        SearchGroup[] groups =
        [
            Group("专家", "/nominations", await PartySearch.ExpertsAsync(context, sought, cancel), sought),
            Group("科技型企业", "/enterprises", await PartySearch.EnterprisesAsync(context, sought, cancel), sought),
            Group("派出单位", "/institutions", await PartySearch.InstitutionsAsync(context, sought, cancel), sought),
            Group("企业需求", "/needs", await PartySearch.NeedsAsync(context, sought, cancel), sought),
            Group("合作项目", "/projects", await CaseSearch.ProjectsAsync(context, sought, cancel), sought),
            Group("评审轮次", "/reviews", await CaseSearch.RoundsAsync(context, sought, cancel), sought),
            Group("拨付批次", "/batches", await CaseSearch.BatchesAsync(context, sought, cancel), sought),
            Group("文书", null, await CaseSearch.DocumentsAsync(context, sought, cancel), sought),
            Group("任职评价", null, await CaseSearch.EvaluationsAsync(context, sought, cancel), sought),
            Group("转化补贴申请", "/commercialisation", await CaseSearch.ApplicationsAsync(context, sought, cancel), sought),
            Group("医疗住房保障", "/support", await CaseSearch.RequestsAsync(context, sought, cancel), sought),
        ];
        return [.. groups.Where(group => group.Hits.Count > 0)];
    }

    private static SearchGroup Group(string name, string? list, IReadOnlyList<SearchHit> found, SoughtText sought) =>
        new(name, [.. found.Take(MostOfAKind)], found.Count > MostOfAKind, list is not null && found.Count > MostOfAKind
            ? $"{list}?q={Uri.EscapeDataString(sought.Typed)}" : null);
}

/// <param name="Typed">Without blanks around it.</param>
/// <param name="Folded">As the searched columns are: full-width letters folded, blanks out.</param>
internal readonly record struct SoughtText(string Typed, string Folded);
