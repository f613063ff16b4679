using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Support;

/// <summary>Projects that went through the whole procedure here, each step by the person whose step it is.</summary>
internal static class EstablishedProjects
{
    /// <summary>The day on which they are filed and established: the first after the notice.</summary>
    public static readonly DateOnly Established = TestOffice.Day.AddDays(7);

    public static readonly Actor Bureau = DemoAccounts.All.Single(account => account.UserName == "zhaochengyuan").Actor;

    public static readonly AgreementTerms Terms = new(
        Established, "赵总", "钱处", "测一", "科技副总", Established.AddDays(1), "保留人事关系", "三方共有");

    public static Task TakeAsync(
        this TestOffice office, ProjectId project, Actor by, ProjectAction action, DateOnly? on = null, string? reason = null, string? number = null,
        AgreementTerms? terms = null) =>
        office.Get<MoveProject>().RunAsync(by, new ProjectMove(project, action, on, reason, number, terms), default);

    /// <summary>Established and not signed yet; the office's day is then <see cref="Established"/>.</summary>
    /// <param name="number">Of the expert and the company alike.</param>
    public static async Task<ProjectId> EstablishAsync(this TestOffice office, int number)
    {
        var project = await office.AddSubmittedAsync(number);
        await office.PassAsync(await office.AddReviewersAsync(3), project);
        office.Time.Advance(TimeSpan.FromDays(7));
        await office.TakeAsync(project, Bureau, ProjectAction.File, Established, number: "昌人才备〔2026〕1 号");
        await office.TakeAsync(project, TestOffice.Approver, ProjectAction.Establish, Established);
        return project;
    }

    /// <summary>Established, and signed on the same day.</summary>
    public static async Task<ProjectId> SignAsync(this TestOffice office, int number)
    {
        var project = await office.EstablishAsync(number);
        await office.TakeAsync(project, TestOffice.Officer, ProjectAction.SignAgreement, terms: Terms);
        return project;
    }
}
