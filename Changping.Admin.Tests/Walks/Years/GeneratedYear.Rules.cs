using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>The committee's settings, a later version of the policy, and who is who.</summary>
internal sealed partial class GeneratedYear
{
    private (Guid Id, DateOnly IssuedOn)? _proposedVersion;

    private async Task SettingsAsync(YearStep step)
    {
        var by = step.How % 4 > 0 ? TestOffice.Administrator : YearPeople.Any(step.How);
        var to = new YearSettings(1 + (step.Which % 4), (step.Which % 3) switch { 0 => 0, 1 => 12, _ => 9 }, step.How % 2 == 0);
        var version = await Office.AskAsync(context => context.CommitteeSettings.Select(settings => settings.Version).FirstOrDefaultAsync());
        if (await DoAsync(by, Permission.ManagePolicy, $"{to}", () => Office.Get<ChangeSettings>().RunAsync(by, new SettingsForm(
            new CommitteeFigures { Instalments = to.Instalments, MidtermMonths = to.MidtermMonths, SettleByAudit = to.SettleByAudit }, version),
                "测试", default), may: true))
        {
            Settings = to;
        }
    }

    /// <summary>Put into force by an administrator and an approver, on the day or from an earlier one.</summary>
    private async Task NewVersionAsync(YearStep step)
    {
        if (_proposedVersion is { } proposed)
        {
            var by = YearPeople.Any(step.How);
            if (await DoAsync(by, Permission.Approve, $"to confirm version {YearTerms.Later.Version} since {proposed.IssuedOn:yyyy-MM-dd}",
                () => Office.Get<DecideActivation>().RunAsync(by, proposed.Id, true, null, default), may: true, [TestOffice.Administrator.Id]))
            {
                (_laterSince, _proposedVersion) = (proposed.IssuedOn, null);
            }

            return;
        }

        var day = Today.AddDays((step.How % 4) switch { 0 => 1, 1 => -20, _ => 0 });
        if (await DoAsync(TestOffice.Administrator, Permission.ManagePolicy, $"version {YearTerms.Later.Version} since {day:yyyy-MM-dd}",
            () => Office.ProposeAsync(YearTerms.Later.Version, ActivationKind.Activation, day), _laterSince is null && day <= Today))
        {
            var id = await Office.AskAsync(context => context.PolicyActivations.Where(entry => entry.State == ActivationState.Proposed)
                .Select(entry => entry.Id).SingleAsync());
            _proposedVersion = (id, day);
        }
    }

    /// <summary>The first expert comes in once more with a passport; two persons say that both are one.</summary>
    private async Task SamePersonAsync(YearStep step)
    {
        if (!_hasTwin)
        {
            await TestOffice.ImportAsync(Office.Get<ExpertImport>(), ExpertsRegister.Schema,
                Rows.Expert(1, ("证件类型", "护照"), ("证件号码", "E12345678"), ("国籍", "中国"), ("性别", "男"), ("派出单位", "北京大学"), ("推荐日期", "2026-11-10")));
            _hasTwin = true;
            _unsure.Add(1);
            Note("expert 1 with a passport", TestOffice.Officer, "imported", done: true);
            return;
        }

        var by = YearPeople.Any(step.How);
        if (_samePerson is { } waiting)
        {
            if (await DoAsync(by, Permission.Approve, "to confirm that two records are one person", () => Office.Get<DecidePersonCase>()
                .RunAsync(by, waiting.Id, true, null, default), null, [waiting.By]))
            {
                _samePerson = null;
            }

            return;
        }

        if ((await Office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open is not [var row, ..])
        {
            return;
        }

        if (await DoAsync(by, Permission.Handle, "to propose that two records are one person",
            () => Office.Get<ProposePersonCase>()
                .RunAsync(by, new PersonFinding(row.First.Id, row.Second.Id, step.How % 2 == 0 ? row.First.Id : row.Second.Id, "照片相同"), default)))
        {
            _samePerson = ((await Office.Get<ListPersons>().RunAsync(TestOffice.Officer, default)).Open[0].Case!.Id, by.Id);
        }
    }
}
