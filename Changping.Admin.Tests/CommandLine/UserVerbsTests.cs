using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>The unit of an account is one of the working group's, by its Chinese name.</summary>
public sealed class UserVerbsTests
{
    [Fact]
    public async Task A_unit_that_there_is_none_of_is_refused_with_those_there_are()
    {
        await using var office = await TestOffice.OpenAsync();
        var (status, _, errors) = await OfficeShell.HeardAsync(office, "user", "add", "xinren", "--role", "Member", "--unit", "财政局");
        Assert.Equal(2, status);
        Assert.Contains("没有单位“财政局”；应为 区科委、区人才工作局、区人力社保局、区财政局、未来科学城管委会、昌平园管委会、其他 之一。", errors, StringComparison.Ordinal);
        Assert.Empty(await office.AskAsync(context => Task.FromResult(context.Users.ToList())));
    }
}
