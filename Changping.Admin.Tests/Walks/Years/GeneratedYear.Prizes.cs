using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>四（二）3: selections, their supplements, and prizes that are taken back.</summary>
internal sealed partial class GeneratedYear
{
    private sealed class Selection
    {
        public required int Year { get; init; }

        public required int Round { get; init; }

        public HashSet<Guid> Authors { get; } = [];

        /// <summary>Null where a project was ranked without a grade.</summary>
        public Dictionary<KnownProject, int?> Ranking { get; set; } = [];

        public bool IsSubmitted { get; set; }

        public bool IsApproved { get; set; }
    }

    private readonly List<Selection> _selections = [];

    /// <summary>A selection or its supplement is written and handed in, with whoever the page offers.</summary>
    private async Task SelectAsync(YearStep step)
    {
        var year = Today.Year - (step.Which % 2);
        var last = _selections.Where(one => one.Year == year).MaxBy(one => one.Round);
        var round = last is { IsApproved: true } && step.How % 3 == 0 ? last.Round + 1 : last?.Round ?? 0;
        var view = await Office.Get<ShowSelection>().RunAsync(TestOffice.Officer, year, default, round);
        var draft = PrizeDraft.Of(year, view.Selection, view.Candidates, round);
        for (var member = 0; member < draft.Panel.Count; member++)
        {
            (draft.Panel[member].Name, draft.Panel[member].Unit) = ($"评选专家{member}", "测试研究院");
        }

        if (draft.Rows.Count == 0 && step.How % 6 > 0)
        {
            return;
        }

        for (var place = 0; place < draft.Rows.Count; place++)
        {
            draft.Rows[place].Grade = place + (step.How % 2) <= 2 ? PrizeGrades.All[place + (step.How % 2)] : null;
        }

        foreach (var grade in PrizeGrades.All)
        {
            draft.Quotas[grade] = 1;
        }

        (draft.SelectedOn, draft.Opinion) = (Today, "成果突出");
        var by = YearPeople.Any(step.How);
        var wrong = draft.Rows.Select(row => Known(row.Candidate.ProjectId)).FirstOrDefault(project => !MayWin(project, year, round));
        if (wrong is not null)
        {
            throw Failure($"{wrong.Number} is offered for a prize of {year}");
        }

        if (await DoAsync(by, Permission.Handle, $"selection {year}/{round} of {draft.Rows.Count}", () => Office.Get<SubmitSelection>()
            .RunAsync(by, draft, default),
            last is { IsApproved: true } && round == last.Round || last is { IsSubmitted: true } || draft.Rows.Count == 0 ? false : null))
        {
            var selection = last is not null && last.Round == round ? last : new Selection { Year = year, Round = round };
            _selections.Remove(selection);
            _selections.Add(selection);
            selection.Authors.Add(by.Id);
            (selection.IsSubmitted, selection.IsApproved) = (true, false);
            Rank(selection, draft.Rows.ToDictionary(row => Known(row.Candidate.ProjectId), row => row.Grade is { } grade ? (int?)(int)grade : null));
        }
    }

    private void Rank(Selection selection, Dictionary<KnownProject, int?> ranking)
    {
        selection.Ranking = ranking;
        foreach (var project in Projects)
        {
            project.Ranked.RemoveWhere(year => year == selection.Year);
            project.Ranked.UnionWith(_selections.Where(one => one.Ranking.ContainsKey(project)).Select(one => one.Year));
        }
    }

    /// <summary>Readings 0018, 0026, 0040 and 0052.</summary>
    private bool MayWin(KnownProject project, int year, int round) =>
        project is { Stage: KnownStage.Evaluated, IsPrizeworthy: true, Waits: false, IsEarlier: false, PrizedBefore: false }
        && project.Served.Year == year && !Book.LiveOf(project.Id, Fund.Prize).Any()
        && !_selections.Exists(one => one.Year == year && one.Round < round && one.Ranking.ContainsKey(project));

    private async Task DecideSelectionAsync(YearStep step)
    {
        var open = _selections.Where(one => one.IsSubmitted).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var (selection, by, approve) = (Pick(open, step.Which), YearPeople.Any(step.How), step.How % 5 > 0);
        var version = await Office.AskAsync(context =>
            context.PrizeSelections.Where(one => one.Year == selection.Year && one.Round == selection.Round).Select(one => one.Version).SingleAsync());
        var winners = selection.Ranking.Where(one => one.Value is not null)
            .Select(one => (Project: one.Key, Grade: one.Value!.Value, Amount: one.Key.Terms.Prizes[one.Value!.Value])).ToList();
        var may = !approve ? true : winners.Sum(one => one.Amount) > Book.LeftOf(Today.Year, Fund.Prize)
            || winners.Exists(one => !MayWin(one.Project, selection.Year, selection.Round)) ? false : (bool?)null;
        if (await DoAsync(by, Permission.Approve, $"to {(approve ? "approve" : "send back")} selection {selection.Year}/{selection.Round}",
            () => Office.Get<DecideSelection>().RunAsync(by, selection.Year, version, approve, "测试", default, selection.Round), may,
            selection.Authors, grants: approve))
        {
            (selection.IsSubmitted, selection.IsApproved) = (false, approve);
            foreach (var (project, grade, amount) in approve ? winners : [])
            {
                project.Prize = grade;
                Award(project, Fund.Prize, 1, amount);
            }
        }
    }

    /// <summary>One prize is taken back, or the whole selection opened again; neither once it is on its way.</summary>
    private async Task AnnulAsync(YearStep step)
    {
        var approved = _selections.Where(one => one.IsApproved).ToList();
        if (approved.Count == 0)
        {
            return;
        }

        var (selection, by) = (Pick(approved, step.Which), YearPeople.Any(step.How));
        var won = selection.Ranking.Where(one => one.Value is not null && one.Key.Prize is not null).Select(one => one.Key).ToList();
        bool MayGo(KnownProject project) => Book.LiveOf(project.Id, Fund.Prize).All(entry => entry.IsWaiting);
        if (step.How % 2 == 0 || won.Count == 0)
        {
            if (await DoAsync(by, Permission.Approve, $"to open selection {selection.Year}/{selection.Round} again",
                () => Office.Get<ReopenSelection>().RunAsync(by, selection.Year, "评分有误", default, selection.Round),
                won.TrueForAll(MayGo) && !_selections.Exists(later => later.Year == selection.Year && later.Round > selection.Round)))
            {
                selection.IsApproved = false;
                won.ForEach(project => project.Prize = null);
            }

            return;
        }

        var revoked = Pick(won, step.Which);
        if (await DoAsync(by, Permission.Approve, $"to revoke the prize of {revoked.Number}",
            () => Office.Get<RevokePrize>().RunAsync(by, selection.Year, revoked.Id, "成果不实", default, selection.Round), MayGo(revoked)))
        {
            revoked.Prize = null;
        }
    }
}
