using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Projects;

public sealed class EveryStepTests
{
    private static readonly (string Role, Actor Actor)[] People =
    [
        .. DemoAccounts.All.Select(account => ($"{account.Role} {account.Unit}", account.Actor)),
        ("Member 区财政局", new Actor(Guid.NewGuid(), "财政", new[] { Role.Member }.Permissions(WorkingUnit.FinanceBureau))),
    ];

    /// <summary>All states × all actions × all roles: what the table does not have, or is somebody else's, leaves nothing behind.</summary>
    [Fact]
    public async Task No_step_outside_the_table_or_the_role_leaves_a_trace()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        var id = await office.ProjectIdAsync(number);
        var move = office.Get<MoveProject>();
        var findings = new List<string>();
        foreach (var state in Enum.GetValues<ProjectState>())
        {
            await office.ByHandAsync($"UPDATE Projects SET State = '{state}'");
            var before = await TraceAsync(office);
            foreach (var action in Enum.GetValues<ProjectAction>())
            {
                var inTable = ProjectLifecycle.Table.Any(row => row.From == state && row.Action == action);
                foreach (var (role, actor) in People)
                {
                    var may = actor.May(ProjectDuties.PermissionFor(action));
                    if (inTable && may)
                    {
                        continue;
                    }

                    var refusal = await Record.ExceptionAsync(() =>
                        move.RunAsync(actor, new ProjectMove(id, action, new DateOnly(2026, 11, 1), "试", "备 1"), default));
                    if (may ? refusal is not RuleViolationException : refusal is not NotPermittedException)
                    {
                        findings.Add($"{state} {action} {role}: {refusal?.GetType().Name ?? "taken"}");
                    }
                }
            }

            if (await TraceAsync(office) != before)
            {
                findings.Add($"{state}: something was written");
            }
        }

        Expect.None(findings);
    }

    private static async Task<(string, int, long)> TraceAsync(TestOffice office) => (
        await office.AskAsync(context => context.Projects.Select(project => project.State.ToString() + project.Version).SingleAsync()),
        await office.AskAsync(context => context.Appointments.Select(appointment => appointment.Version).SingleAsync()),
        await office.AskAsync(context => context.AuditEntries.MaxAsync(entry => entry.Sequence)));
}
