namespace Changping.Domain.Experts;

public enum Gender
{
    Male,
    Female,
}

public static class Genders
{
    public static string ChineseName(this Gender gender) => gender switch
    {
        Gender.Male => "男",
        Gender.Female => "女",
    };

    public static bool TryParse(string text, out Gender gender)
    {
        gender = text is "女" or "女性" ? Gender.Female : Gender.Male;
        return gender == Gender.Female || text is "男" or "男性";
    }
}
