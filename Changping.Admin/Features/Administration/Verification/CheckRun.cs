namespace Changping.Admin.Features.Administration.Verification;

/// <summary>One check after the other; a record that cannot even be read is what its check has found, and no reason to leave out the others.</summary>
internal sealed class CheckRun(ILogger log)
{
    private readonly List<CheckResult> _results = [];

    public IReadOnlyList<CheckResult> Results => _results;

    public void Add(CheckResult result) => _results.Add(result);

    /// <param name="name">Of the result, should the check not come to its end.</param>
    public Task AddAsync(string name, string title, Func<Task<CheckResult>> check) => AddAllAsync(name, title, async () => [await check()]);

    public async Task AddAllAsync(string name, string title, Func<Task<IReadOnlyList<CheckResult>>> checks)
    {
        try
        {
            _results.AddRange(await checks());
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            log.LogError(unreadable, "The check {Check} did not come to its end", name);
            _results.Add(new CheckResult(name, title, false,
                $"记录读不出或内容不合格式，没有核完（{unreadable.GetBaseException().GetType().Name}）；数据库可能被改动或损坏，请从备份恢复到别处比对")
            { IsBrokenOff = true });
        }
    }
}
