using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects;

/// <summary>What an officer enters of an application for a company.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Expert">The expert's number.</param>
public sealed record ApplicationForm(string Enterprise, string Expert, string Title, ProjectField Field, Money TotalCost,
    IReadOnlyList<GoalTarget> Goals, string? Remark)
{
    public ProjectFacts Facts => new() { Title = Title.Trim(), Field = Field, TotalCost = TotalCost, Goals = Goals, Remark = Remark };
}

/// <summary>三（三）: an application begins as a draft, which may be changed until it is handed in.</summary>
public sealed class DraftProject(CommandTransaction commands, OfficeClock clock)
{
    /// <param name="number">Of the draft to change; null for a new one.</param>
    /// <param name="opened">What the form was filled from; null of a new one.</param>
    /// <returns>The number of the project.</returns>
    /// <exception cref="RuleViolationException">A fact that cannot be, or the project is no draft any more.</exception>
    public Task<string> RunAsync(Actor actor, ApplicationForm form, string? number, FormVersion? opened, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, number is null ? CommandKind.DraftApplication : CommandKind.ChangeApplication, null, async context =>
        {
            var enterprise = await context.Enterprises.StandingAsync(candidate => candidate.CreditCode == form.Enterprise, cancel);
            var expert = await context.Experts.StandingAsync(candidate => candidate.Number == form.Expert, cancel);
            if (number is not null)
            {
                var known = await context.Projects.StandingAsync(candidate => candidate.Number == number, cancel);
                FormVersion.RequireUnchanged(opened, $"申报 {number} ", known.Version);
                known.Redraft(enterprise.Id, expert.Id, form.Facts, actor.Person());
                return number;
            }

            var numbers = await NumberSequence.OfAsync(context, clock.Today.Year, "项目", cancel);
            var project = CooperationProject.Draft(Id.New<ProjectId>(), numbers.Next(), enterprise.Id, expert.Id, form.Facts, actor.Person(), clock.Today);
            context.Projects.Add(project);
            return project.Number;
        }, cancel);
    }
}

/// <summary>What the rules would say of an application today; nothing is written.</summary>
public sealed class CheckApplication(IDbContextFactory<AdminDbContext> contexts, SubmissionCases cases, OfficeClock clock)
{
    /// <param name="number">Of the draft itself; null where it is new.</param>
    public async Task<SubmissionCase> RunAsync(Actor actor, string enterprise, string expert, string? number, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var self = number is null ? default : (await context.Projects.AsNoTracking().StandingAsync(project => project.Number == number, cancel)).Id;
        return await cases.ReadAsync(
            context, self,
            (await context.Enterprises.AsNoTracking().StandingAsync(candidate => candidate.CreditCode == enterprise, cancel)).Id,
            (await context.Experts.AsNoTracking().StandingAsync(candidate => candidate.Number == expert, cancel)).Id,
            clock.Today, cancel);
    }
}

/// <summary>A draft as the form has it.</summary>
/// <param name="EnterpriseName">With its code, as the choice shows it.</param>
/// <param name="ExpertName">With the number.</param>
/// <param name="Opened">As it was when the form was filled.</param>
public sealed record OpenedApplication(ApplicationForm Form, string EnterpriseName, string ExpertName, ProjectState State, FormVersion Opened);

/// <summary>Opens a draft, or begins one from a company and an expert that agreed.</summary>
public sealed class OpenApplication(IDbContextFactory<AdminDbContext> contexts)
{
    /// <returns>Null where no project has the number.</returns>
    public async Task<OpenedApplication?> RunAsync(Actor actor, string number, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await (
            from project in context.Projects.AsNoTracking()
            where project.Number == number
            join enterprise in context.Enterprises.AsNoTracking() on project.EnterpriseId equals enterprise.Id
            join expert in context.Experts.AsNoTracking() on project.ExpertId equals expert.Id
            select new { project, enterprise, expert }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var facts = found.project.Facts;
        var form = new ApplicationForm(found.enterprise.CreditCode, found.expert.Number, facts.Title, facts.Field, facts.TotalCost, facts.Goals, facts.Remark);
        var opened = await FormVersion.OfAsync(
            context, [found.project.Id.Value], [found.project.Version], ApplicationTexts.Of(form, found.enterprise.Name, found.expert.Name), cancel);
        return new OpenedApplication(form, found.enterprise.Name, found.expert.Name, found.project.State, opened);
    }
}
