using System.Reflection;
using Changping.Admin.CommandLine;
using Changping.Admin.Components;
using Changping.Admin.Components.Forms;
using Changping.Admin.Demonstration;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Projects.Steps;
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

    /// <summary>Asks for the right that the step needs, once it knows the step; <see cref="Admin.Tests.Features.Projects.EveryStepTests"/> and <see cref="Admin.Tests.Features.Projects.Steps.PlanMovesTests"/> try each.</summary>
    private static readonly Type[] AskByStep = [typeof(MoveProject), typeof(PlanMoves)];

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
            Runs.Where(method => method.GetParameters() is not [{ ParameterType: var first }, ..] || first != typeof(Actor)).Select(method => method.DeclaringType!.FullName).Order());
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

    private static async Task CallAsync(IServiceProvider services, MethodInfo method)
    {
        var useCase = ActivatorUtilities.GetServiceOrCreateInstance(services, method.DeclaringType!);
        object?[] arguments = [Stranger, .. method.GetParameters().Skip(1).Select(Nothing)];
        await (Task)method.Invoke(useCase, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    /// <summary>What is asked about does not matter to who may not ask.</summary>
    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "" : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
}
