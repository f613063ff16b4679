using Changping.Admin.Features.Funds.Commercialisation;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Admin.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>四（二）4: conversions, which two persons award.</summary>
internal sealed partial class GeneratedYear
{
    private sealed record Application(KnownProject Project, string Number, int Sequence, long Investment, IReadOnlyList<Guid> Authors, string Evidence);

    private readonly List<Application> _applications = [];
    private readonly HashSet<(KnownProject, string)> _evidence = [];

    private static bool MayConvert(KnownProject project) =>
        project is { Waits: false, IsEarlier: false, Stage: KnownStage.Serving or KnownStage.Concluded or KnownStage.Evaluated };

    /// <summary>What a project has of the one cap, before the office began and since, less what came back.</summary>
    private long Converted(KnownProject project) =>
        project.ConvertedBefore + Book.LiveOf(project.Id, Fund.Conversion).Sum(entry => entry.Amount - entry.CameBack);

    private long Conversion(KnownProject project, long investment) =>
        Math.Min(investment * project.Terms.ConversionRate / 100, Math.Max(0, project.Terms.ConversionCap - Converted(project)));

    private async Task ConvertAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Established != default && project.Start != default).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var project = Pick(open, step.Which);
        var by = YearPeople.Any(step.How);
        var investment = 1L + (step.Which * 3_333_333_33L % 15_000_000_00L);
        var evidence = $"合同 {step.How % 9}";
        var on = (step.How % 7) switch { 0 => Today.AddDays(1), 1 => project.Start.AddDays(-1), _ => Today };
        var may = MayConvert(project) && !_applications.Exists(one => one.Project == project) && !_evidence.Contains((project, evidence))
            && on <= Today && on >= project.Start && Conversion(project, investment) > 0;
        string? number = null;
        if (!await DoAsync(by, Permission.Handle, $"an application of {project.Number} for {investment / 100m} on {on:yyyy-MM-dd}, {evidence}", async () =>
            number = await Office.Get<EnterApplication>().RunAsync(by, new ApplicationDraft
            {
                Project = project.Number,
                AppliedOn = on,
                Investment = investment / 100m,
                Breakthrough = "良率突破 95%",
                EconomicValue = "年新增产值三千万元",
                Evidence = "检测报告、付款凭证",
                EvidenceNumber = evidence,
            }, default), may))
        {
            return;
        }

        var proves = YearPeople.Handler(step.Which);
        var id = await Office.AskAsync(context => context.CommercialisationApplications.Where(one => one.Number == number).Select(one => one.Id).SingleAsync());
        await Office.Get<AddAttachment>().RunAsync(proves, RecordKind.Commercialisation, id.Value, "付款凭证.pdf", SampleFiles.Scan(), default);
        _applications.Add(new Application(project, number!, ++project.Applications, investment, [by.Id, proves.Id], evidence));
        _evidence.Add((project, evidence));
    }

    private async Task DecideConversionAsync(YearStep step)
    {
        if (_applications.Count == 0)
        {
            return;
        }

        var application = Pick(_applications, step.Which);
        var (project, by, approve) = (application.Project, YearPeople.Any(step.How), step.How % 5 > 0);
        var amount = Conversion(project, application.Investment);
        var may = !approve || (MayConvert(project) && amount > 0 && amount <= Book.LeftOf(Today.Year, Fund.Conversion));
        if (await DoAsync(by, Permission.Approve, $"to {(approve ? "approve" : "refuse")} {application.Number} at {amount / 100m}",
            () => Office.DecideAsync(application.Number, approve, by), may, application.Authors, grants: approve))
        {
            _applications.Remove(application);
            if (approve)
            {
                project.Conversions[application.Sequence] = amount;
                Award(project, Fund.Conversion, application.Sequence, amount);
            }
            else
            {
                _evidence.Remove((project, application.Evidence));
            }
        }
    }

    private void Award(KnownProject project, Fund instrument, int sequence, long amount) => Book.Entries.Add(new BookEntry
    {
        Project = project,
        Instrument = instrument,
        Sequence = sequence,
        Parts = 1,
        Amount = amount,
        State = BookState.Awarded,
        BudgetYear = Today.Year,
    });
}
