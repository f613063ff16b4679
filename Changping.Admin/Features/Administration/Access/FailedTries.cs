using Changping.Admin.Office;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>
/// Failed sign-ins, counted by account and address, by address, and by account. They hold up further sign-ins, longer each time, and never touch what is
/// open. Of the account alone only addresses are held up from which its holder never signed in: a stranger keeps nobody out.
/// </summary>
public sealed class FailedTries(TimeProvider time)
{
    /// <summary>So many fail without a wait: of one account from one address, of any from one address, of one account from anywhere.</summary>
    public const int FreeOfBoth = 5, FreeOfAddress = 20, FreeOfAccount = 50;

    /// <summary>Names and addresses kept at a time; a flood of others forgets the oldest.</summary>
    private const int Most = 20_000;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromMinutes(15), Forgotten = TimeSpan.FromHours(2);

    private readonly Dictionary<string, Tries> _tries = [];
    private readonly Lock _lock = new();

    private readonly record struct Tries(int Count, DateTimeOffset Last, DateTimeOffset Until);

    /// <param name="account">As it was typed, whether there is one or not: both are told the same.</param>
    /// <param name="household">As of <see cref="CallerAddress.Household"/>.</param>
    /// <param name="isKnown">The holder signed in from there before.</param>
    /// <returns>How long nobody may try; zero for now.</returns>
    public TimeSpan Wait(string account, string household, bool isKnown)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var until = Keys(account, household).Where(key => !isKnown || key.Free != FreeOfAccount).Max(key => _tries.GetValueOrDefault(key.Name).Until);
            return until > now ? until - now : TimeSpan.Zero;
        }
    }

    public void Failed(string account, string household)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var (name, free) in Keys(account, household))
            {
                var before = _tries.GetValueOrDefault(name);
                var count = now - before.Last > Forgotten ? 1 : before.Count + 1;
                _tries[name] = new Tries(count, now, count < free ? default : now + Delay(count - free));
            }

            if (_tries.Count > Most)
            {
                foreach (var (name, _) in _tries.OrderBy(pair => pair.Value.Last).Take(Most / 2).ToList())
                {
                    _tries.Remove(name);
                }
            }
        }
    }

    /// <summary>What the holder mistyped is forgiven; what others tried from elsewhere is not.</summary>
    public void Succeeded(string account, string household)
    {
        lock (_lock)
        {
            _tries.Remove(Both(account, household));
        }
    }

    private static TimeSpan Delay(int further) => further > 10 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << further, Longest.Ticks));

    private static string Both(string account, string household) => $"b {account.ToUpperInvariant()} {household}";

    private static (string Name, int Free)[] Keys(string account, string household) =>
        [(Both(account, household), FreeOfBoth), ($"h {household}", FreeOfAddress), ($"a {account.ToUpperInvariant()}", FreeOfAccount)];
}
