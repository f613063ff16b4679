using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Domain.Experts;

/// <summary>A person is known by the document, whatever else the forms say.</summary>
public sealed class ExpertTests
{
    [Fact]
    public void A_new_description_changes_the_details_and_never_the_document()
    {
        var id = Id.New<ExpertId>();
        var expert = new Expert(id, "2026-专家-0001",
            IdentityDocument.Parse(IdentityDocumentKind.CitizenId, "110114199001011234"[..17] + Check("11011419900101123")), Details("赵一"));
        var number = expert.DocumentNumber;
        expert.Describe(Details("赵二"));

        Assert.Equal((id, "2026-专家-0001", "赵二"), (expert.Id, expert.Number, expert.Name));
        Assert.Equal((IdentityDocumentKind.CitizenId, number), (expert.DocumentKind, expert.DocumentNumber));
        Assert.StartsWith("11011419900101123", number, StringComparison.Ordinal);
    }

    private static PersonalDetails Details(string name) => new(name, Gender.Female, PartialDate.InMonth(1990, 1), "中国", null, null);

    private static char Check(string first17)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[first17.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }
}
