namespace Changping.Admin.Registers.Schemas;

/// <summary>The registers that can be imported, by their word on the command line.</summary>
public static class RegisterSchemas
{
    public static readonly IReadOnlyList<RegisterSchema> All =
        [InstitutionsRegister.Schema, ExpertsRegister.Schema, EnterprisesRegister.Schema, ProjectsRegister.Schema, NeedsRegister.Schema,
            ReceiptsRegister.Schema];
}
