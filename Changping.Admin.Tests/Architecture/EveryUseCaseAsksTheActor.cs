using System.Reflection;
using Changping.Admin.CommandLine;
using Changping.Admin.Components;
using Changping.Admin.Components.Forms;
using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Features.Reviews.Entry;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Architecture;

/// <summary>
/// A page's attribute guards the page only; each event of it is an endpoint of its own. So what pages, command line and demonstration call
/// takes who acts, and asks for the right before it does anything.
/// </summary>
public sealed class EveryUseCaseAsksTheActor
{
    /// <summary>Asked by use cases within their own question, and by nobody else; may only become fewer.</summary>
    private static readonly Type[] WithoutActor = [typeof(DueClaims)];

    /// <summary>Asks for the right that the step needs, once it knows the step; <see cref="Admin.Tests.Features.Projects.EveryStepTests"/> and
    /// <see cref="Admin.Tests.Features.Projects.Steps.PlanMovesTests"/> try each.</summary>
    private static readonly Type[] AskByStep = [typeof(MoveProject), typeof(PlanMoves)];

    /// <summary>Of these another right opens a part: reviewers' own sheets and files, what approvers decide of accounts; their own tests try which
    /// part.</summary>
    private static readonly Dictionary<Type, Permission> OpenAlso = new()
    {
        [typeof(ReadAttachment)] = Permission.Review,
        [typeof(PreviewAttachment)] = Permission.Review,
        [typeof(DeclareInterest)] = Permission.Review,
        [typeof(ScoreProject)] = Permission.Review,
        [typeof(EnterSheetRow)] = Permission.Review,
        [typeof(HomeTasks)] = Permission.Review,
        [typeof(ReadOwnAccount)] = Permission.Review,
        [typeof(DecideAccountStep)] = Permission.Approve,
        [typeof(ListAccountSteps)] = Permission.Approve,
    };

    /// <summary>What use cases are run by, and the demonstration, which acts in the names of its people.</summary>
    private static readonly Type[] Runners = [typeof(CommandTransaction), typeof(CommandRunner), typeof(Shell), typeof(DemoYear)];

    private static readonly Actor Stranger = new(Guid.NewGuid(), "无权限者", new HashSet<Permission>());

    /// <summary>A sealed class with one public RunAsync; what is handed a context works within the use case that opened it.</summary>
    private static readonly IReadOnlyList<MethodInfo> Runs =
    [
        .. from type in typeof(App).Assembly.GetTypes()
           where type is { IsClass: true, IsSealed: true, IsNested: false } && !Runners.Contains(type)
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.Name == "RunAsync" && method.GetParameters().All(parameter => parameter.ParameterType != typeof(AdminDbContext))
           select method,
    ];

    [Fact]
    public void Every_use_case_and_every_query_takes_the_actor_first()
    {
        Assert.True(Runs.Count > 150, $"Only {Runs.Count} found: look where they are now.");
        Assert.Equal(
            WithoutActor.Select(type => type.FullName),
            Runs.Where(method => method.GetParameters() is not [{ ParameterType: var first }, ..] || first != typeof(Actor))
                .Select(method => method.DeclaringType!.FullName).Order());
    }

    [Fact]
    public async Task Who_has_no_right_is_refused_before_anything_else()
    {
        await using var office = new OfficeHost(time: TimeProvider.System);
        await using var scope = office.Application.Services.CreateAsyncScope();
        var answers = new List<string>();
        foreach (var method in Runs.Where(method => !WithoutActor.Concat(AskByStep).Contains(method.DeclaringType)))
        {
            var thrown = await Record.ExceptionAsync(() => CallAsync(scope.ServiceProvider, method));
            if (thrown is not NotPermittedException)
            {
                answers.Add($"{method.DeclaringType!.FullName}: {thrown?.GetType().Name ?? "answered"} {thrown?.Message}");
            }
        }

        Expect.None(answers);
    }

    /// <summary>Which right it is, the use case says itself: whoever has all others is refused as well.</summary>
    [Fact]
    public async Task Every_right_but_the_one_that_is_asked_for_helps_nobody()
    {
        await using var office = new OfficeHost(time: TimeProvider.System);
        await using var scope = office.Application.Services.CreateAsyncScope();
        var answers = new List<string>();
        foreach (var method in Runs.Where(method => !WithoutActor.Concat(AskByStep).Contains(method.DeclaringType)))
        {
            if (await Record.ExceptionAsync(() => CallAsync(scope.ServiceProvider, method)) is not NotPermittedException { Permission: var asked })
            {
                continue;
            }

            Permission[] opening = OpenAlso.TryGetValue(method.DeclaringType!, out var also) ? [asked, also] : [asked];
            foreach (var role in PermissionMatrix.Roles.Where(role => !role.Permissions().Overlaps(opening)))
            {
                var thrown = await Record.ExceptionAsync(() => CallAsync(scope.ServiceProvider, method, Stranger with { Permissions = role.Permissions() }));
                if (thrown is not NotPermittedException)
                {
                    answers.Add($"{role} {method.DeclaringType!.FullName} ({asked}): {thrown?.GetType().Name ?? "answered"} {thrown?.Message}");
                }
            }
        }

        Expect.None(answers);
    }

    private static async Task CallAsync(IServiceProvider services, MethodInfo method, Actor? actor = null)
    {
        var useCase = ActivatorUtilities.GetServiceOrCreateInstance(services, method.DeclaringType!);
        object?[] arguments = [actor ?? Stranger, .. method.GetParameters().Skip(1).Select(Nothing)];
        await (Task)method.Invoke(useCase, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    /// <summary>What is asked about does not matter to who may not ask.</summary>
    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "" : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
}
