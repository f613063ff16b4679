using Changping.Admin.Features.Enterprises;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Features.Enterprises;

public sealed class FindEnterprisesTests
{
    [Fact]
    public async Task A_company_is_found_by_initials_in_the_database()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema,
            Rows.Enterprise(1, ("企业名称", "北京样例电池有限公司"), ("账户名称", "北京样例电池有限公司")),
            Rows.Enterprise(2, ("企业名称", "北京演示医药有限公司"), ("账户名称", "北京演示医药有限公司")));
        var find = office.Get<FindEnterprises>();

        Assert.Equal(["北京样例电池有限公司"], (await find.RunAsync(TestOffice.Officer, "YLDC", default)).Select(found => found.Name));
        Assert.Equal(["北京演示医药有限公司", "北京样例电池有限公司"], (await find.RunAsync(TestOffice.Officer, "bj", default)).Select(found => found.Name));
        Assert.Empty(await find.RunAsync(TestOffice.Officer, "zzz", default));
    }
}
