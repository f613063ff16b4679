using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Openings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>Projects that already run, brought in as an office brings them in.</summary>
internal static class RunningProjects
{
    /// <param name="number">Of the expert, the company and the project alike.</param>
    /// <returns>The office's own number of the project.</returns>
    public static async Task<string> AddProjectAsync(this TestOffice office, int number, params (string Column, string? Text)[] changes)
    {
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(number));
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(number));
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, Rows.Project(number, changes));
        await office.ConfirmRegisteredAsync();
        var code = Rows.CreditCode(number);
        return await office.AskAsync(context => context.Projects
            .Where(project => context.Enterprises.Any(enterprise => enterprise.Id == project.EnterpriseId && enterprise.CreditCode == code))
            .Select(project => project.Number).SingleAsync());
    }

    /// <summary>The second person takes over all that the register brought.</summary>
    public static async Task ConfirmRegisteredAsync(this TestOffice office)
    {
        var numbers = await office.AskAsync(context => context.Projects
            .Where(project => project.AwaitsConfirmation).Select(project => project.Number).ToListAsync());
        foreach (var number in numbers)
        {
            var view = (await office.Get<ReadRegistered>().RunAsync(TestOffice.Approver, number, default))!;
            await office.Get<ConfirmRegistered>().RunAsync(
                TestOffice.Approver, number, view.Project.Version, [.. view.Missing.Select(_ => "启用前已执行")], default);
        }
    }

    /// <summary>A project whose service ran, or is to run, until the given day under the plain two years.</summary>
    public static Task<string> AddProjectEndingAsync(this TestOffice office, int number, DateOnly lastDay)
    {
        var start = lastDay.AddDays(1).AddYears(-2);
        return office.AddProjectAsync(number,
            ("立项日期", $"{start.AddDays(-20):yyyy-MM-dd}"), ("协议签订日期", $"{start.AddDays(-10):yyyy-MM-dd}"), ("服务起始日", $"{start:yyyy-MM-dd}"));
    }

    public static async Task<ProjectId> ProjectIdAsync(this TestOffice office, string number) =>
        await office.AskAsync(context => context.Projects.Where(project => project.Number == number).Select(project => project.Id).SingleAsync());

    /// <summary>By an officer, and confirmed by the approver where it takes two.</summary>
    public static async Task MoveAsync(this TestOffice office, string number, ProjectAction action, DateOnly? on = null, string? reason = null)
    {
        var move = new ProjectMove(await office.ProjectIdAsync(number), action, on, reason);
        if (!ProjectLifecycle.TakesTwoPersons(action))
        {
            await office.Get<MoveProject>().RunAsync(TestOffice.Officer, move, default);
            return;
        }

        await office.Get<ProposeStep>().RunAsync(TestOffice.Officer, move, default);
        await office.ConfirmStepAsync(move.Id, TestOffice.Approver);
    }

    /// <summary>What waits for a second person.</summary>
    public static async Task ConfirmStepAsync(this TestOffice office, ProjectId project, Actor by, bool confirm = true, string? reason = null)
    {
        var number = await office.AskAsync(context => context.Projects.Where(candidate => candidate.Id == project).SelectMany(candidate => candidate.Proposals)
            .OrderByDescending(proposal => proposal.Number).Select(proposal => proposal.Number).FirstAsync());
        await office.Get<DecideStep>().RunAsync(by, project, number, confirm, reason, default);
    }
}
