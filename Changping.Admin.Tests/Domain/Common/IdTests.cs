using Changping.Domain.Common;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Common;

public sealed class IdTests
{
    [Fact]
    public void No_two_ids_are_alike_and_each_carries_its_time()
    {
        var (one, other) = (Id.New<ProjectId>(), Id.New<ProjectId>());
        Assert.NotEqual(one, other);
        Assert.Equal((7, 7), (one.Value.Version, other.Value.Version));
    }
}
