using System.Collections.Concurrent;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Faults;

/// <summary>People at their browsers until the server dies: one looks about and fetches registers, one comes and goes, one changes the password
/// again and again.</summary>
internal sealed class Clicks(Uri address)
{
    private static readonly string[] Looked =
        ["/", "/experts", "/projects", "/exports/experts", "/exports/in-service", "/health/ready", "/templates/experts", "/payments"];

    private int _answers;

    private readonly TaskCompletionSource _allAtIt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The slowest of them is signed in and about to change the password.</summary>
    public Task AllAtIt => _allAtIt.Task;

    /// <summary>So many requests were answered.</summary>
    public int Answers => _answers;

    /// <summary>Answers that are faults of the server.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>The one that is known to hold, and the one that was handed in last; the same while none is on its way.</summary>
    public (string Holds, string HandedIn) Password { get; private set; }

    /// <param name="passwords">Of the third, of which one holds.</param>
    /// <returns>When the server is dead.</returns>
    public Task ClickAsync((string One, string Other) passwords) =>
        Task.WhenAll(UntilDeadAsync(LookAsync), UntilDeadAsync(ComeAndGoAsync), UntilDeadAsync(visitor => ChangeAsync(visitor, passwords)));

    /// <summary>Which of the two opens the account; both or none is a fault.</summary>
    public static async Task<string> OpensAsync(Uri address, (string One, string Other) passwords)
    {
        var opening = new List<string>();
        foreach (var password in new[] { passwords.One, passwords.Other }.Distinct())
        {
            using var visitor = new Visitor(address);
            if ((await visitor.SignInAsync("qianjingban", password)).Path is not null)
            {
                opening.Add(password);
            }
        }

        return Assert.Single(opening);
    }

    private static string Next(string password) => $"Lanhua{Random.Shared.Next(100_000, 999_999)}{(char)('a' + (password.Length % 26))}Zhu";

    private async Task UntilDeadAsync(Func<Visitor, Task> click)
    {
        try
        {
            using var visitor = new Visitor(address);
            await click(visitor);
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException or TaskCanceledException)
        {
            // As the browser finds it.
        }
    }

    private async Task LookAsync(Visitor visitor)
    {
        await visitor.SignInAsync("lijingban", DemoAccounts.Password);
        for (var turn = 0; ; turn++)
        {
            var path = Looked[turn % Looked.Length];
            using var answer = await visitor.GetAsync(path);
            Interlocked.Increment(ref _answers);
            if ((int)answer.StatusCode >= 500)
            {
                Faults.Enqueue($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    private async Task ComeAndGoAsync(Visitor visitor)
    {
        while (true)
        {
            var (path, text) = await visitor.SignInAsync("wangfuzeren", DemoAccounts.Password);
            Interlocked.Increment(ref _answers);
            if (path is null)
            {
                // Too many a minute.
                await Task.Delay(100);
                continue;
            }

            await visitor.SignOutAsync();
            Interlocked.Increment(ref _answers);
        }
    }

    private async Task ChangeAsync(Visitor visitor, (string One, string Other) passwords)
    {
        var holds = await OpensAsync(address, passwords);
        Password = (holds, holds);
        await visitor.SignInAsync("qianjingban", holds);
        _allAtIt.TrySetResult();
        while (true)
        {
            var next = Next(holds);
            Password = (holds, next);
            var (path, _) = await visitor.ChangePasswordAsync(holds, next);
            Interlocked.Increment(ref _answers);
            if (path is null)
            {
                Password = (holds, holds);
                await Task.Delay(100);
                continue;
            }

            Password = (next, next);
            holds = next;
        }
    }
}
