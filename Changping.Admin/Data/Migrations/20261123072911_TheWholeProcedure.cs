using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changping.Admin.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheWholeProcedure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "PolicyVersion",
                table: "Projects",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "EstablishedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "AgreementVersion",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_EnterpriseSignatory",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_ExpertSignatory",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_InstitutionSignatory",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_IntellectualProperty",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_Management",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Agreement_Post",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Agreement_ServiceStart",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Agreement_SignedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DistrictLetter_IssuedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DistrictLetter_Number",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DraftedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EnterpriseLetter_IssuedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnterpriseLetter_Number",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EstablishedBy_Id",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EstablishedBy_Name",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Facts_Goals",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HandledBy_Id",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandledBy_Name",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRegistered",
                table: "Projects",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Notice_From",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Notice_To",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RoundId",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SubmittedOn",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Verdict",
                table: "Projects",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InactiveReason",
                table: "Enterprises",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlainLastDay",
                table: "Appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Scan = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovalReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    File_Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Hash = table.Column<string>(type: "TEXT", nullable: false),
                    File_StoredName = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    UploadedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarExceptions",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsWorked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarExceptions", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactDays = table.Column<int>(type: "INTEGER", nullable: false),
                    MidtermMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    PassMark = table.Column<int>(type: "INTEGER", nullable: false),
                    PanelAtLeast = table.Column<int>(type: "INTEGER", nullable: false),
                    Instalments = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Companion = table.Column<string>(type: "TEXT", nullable: true),
                    Thinking = table.Column<string>(type: "TEXT", nullable: true),
                    Working = table.Column<string>(type: "TEXT", nullable: true),
                    Living = table.Column<string>(type: "TEXT", nullable: true),
                    FollowUp = table.Column<string>(type: "TEXT", nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Settlement = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "EnterpriseSupports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Monthly_Fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnterpriseSupports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnterpriseSupports_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Extensions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OldLastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NewLastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extensions", x => new { x.AppointmentId, x.Number });
                    table.CheckConstraint("CK_Extensions_Later", "\"NewLastDay\" > \"OldLastDay\"");
                    table.CheckConstraint("CK_Extensions_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"ProposedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_Extensions_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "IssuedDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Caption = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SupersededOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    File_Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Hash = table.Column<string>(type: "TEXT", nullable: false),
                    File_StoredName = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedBy_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Template_TemplateHash = table.Column<string>(type: "TEXT", nullable: false),
                    Template_TemplateName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JointResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    AchievedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount_Fen = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointResults_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "LeadingIndustries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadingIndustries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    FoldedTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    WantedExpert = table.Column<string>(type: "TEXT", nullable: true),
                    Post = table.Column<string>(type: "TEXT", nullable: true),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CloseReason = table.Column<string>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "NoticeObjections",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredBy_Name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeObjections", x => new { x.ProjectId, x.Number });
                    table.ForeignKey(
                        name: "FK_NoticeObjections_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Reviewers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Speciality = table.Column<string>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    FormerUnits = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InactiveReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviewers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PassMark = table.Column<int>(type: "INTEGER", nullable: false),
                    PanelAtLeast = table.Column<int>(type: "INTEGER", nullable: false),
                    Indicators = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRounds", x => x.Id);
                    table.CheckConstraint("CK_ReviewRounds_PassMark", "\"PassMark\" BETWEEN 0 AND 100");
                });

            migrationBuilder.CreateTable(
                name: "SupportRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Patient = table.Column<string>(type: "TEXT", nullable: true),
                    PatientName = table.Column<string>(type: "TEXT", nullable: true),
                    MedicalDetail = table.Column<string>(type: "TEXT", nullable: true),
                    NoHousingDeclaredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HousingWishes = table.Column<string>(type: "TEXT", nullable: true),
                    HandlingUnit = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceivedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportRequests_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TenureEvaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PreparedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Cooperation = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_EvaluatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Facts_Grade = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_Panel = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_Progress = table.Column<string>(type: "TEXT", nullable: false),
                    PreparedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenureEvaluations", x => x.Id);
                    table.CheckConstraint("CK_TenureEvaluations_TwoPersons", "\"DecidedBy_Id\" IS NULL OR \"DecidedBy_Id\" <> \"PreparedBy_Id\"");
                    table.ForeignKey(
                        name: "FK_TenureEvaluations_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CooperationIntents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnterpriseConsent_Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    EnterpriseConsent_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnterpriseConsent_RecordedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnterpriseConsent_RecordedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    ExpertConsent_Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    ExpertConsent_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpertConsent_RecordedBy_Id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpertConsent_RecordedBy_Name = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CooperationIntents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CooperationIntents_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CooperationIntents_Experts_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CooperationIntents_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MatchContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    NotedBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NotedBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatchContacts_Experts_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MatchContacts_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewAssignments",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Conflicts = table.Column<string>(type: "TEXT", nullable: true),
                    Declaration = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewAssignments", x => new { x.RoundId, x.ProjectId, x.ReviewerId });
                    table.ForeignKey(
                        name: "FK_ReviewAssignments_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewPanel",
                columns: table => new
                {
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeaveReason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewPanel", x => new { x.RoundId, x.ReviewerId });
                    table.ForeignKey(
                        name: "FK_ReviewPanel_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReviewPanel_Reviewers_ReviewerId",
                        column: x => x.ReviewerId,
                        principalTable: "Reviewers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewProjects",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    OutcomeReason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewProjects", x => new { x.RoundId, x.ProjectId });
                    table.ForeignKey(
                        name: "FK_ReviewProjects_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewProjects_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReviewSheets",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Points = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    TotalHundredths = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    ScoredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ScoredBy_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScoredBy_Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSheets", x => new { x.RoundId, x.ProjectId, x.ReviewerId });
                    table.ForeignKey(
                        name: "FK_ReviewSheets_ReviewRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ReviewRounds",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Projects_RoundId",
                table: "Projects",
                column: "RoundId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Projects_TwoPersons",
                table: "Projects",
                sql: "\"EstablishedBy_Id\" IS NULL OR \"HandledBy_Id\" IS NULL OR \"EstablishedBy_Id\" <> \"HandledBy_Id\"");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_SubjectId",
                table: "Attachments",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_AppointmentId_HeldOn",
                table: "Contacts",
                columns: new[] { "AppointmentId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_HeldOn",
                table: "Contacts",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_EnterpriseId_ExpertId",
                table: "CooperationIntents",
                columns: new[] { "EnterpriseId", "ExpertId" });

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_ExpertId",
                table: "CooperationIntents",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_NeedId_ExpertId",
                table: "CooperationIntents",
                columns: new[] { "NeedId", "ExpertId" },
                unique: true,
                filter: "\"State\" <> 'Withdrawn'");

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_Number",
                table: "CooperationIntents",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CooperationIntents_State_ProposedOn",
                table: "CooperationIntents",
                columns: new[] { "State", "ProposedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EnterpriseSupports_AppointmentId",
                table: "EnterpriseSupports",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_Waiting",
                table: "Extensions",
                column: "AppointmentId",
                unique: true,
                filter: "\"State\" = 'Proposed'");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_Number_Edition",
                table: "IssuedDocuments",
                columns: new[] { "Number", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SubjectId_Kind_Edition",
                table: "IssuedDocuments",
                columns: new[] { "SubjectId", "Kind", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointResults_ProjectId_AchievedOn",
                table: "JointResults",
                columns: new[] { "ProjectId", "AchievedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadingIndustries_FoldedName",
                table: "LeadingIndustries",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatchContacts_ExpertId",
                table: "MatchContacts",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_MatchContacts_NeedId_ContactedOn",
                table: "MatchContacts",
                columns: new[] { "NeedId", "ContactedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_EnterpriseId_FoldedTitle",
                table: "Needs",
                columns: new[] { "EnterpriseId", "FoldedTitle" },
                unique: true,
                filter: "\"State\" <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Field",
                table: "Needs",
                column: "Field");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Number",
                table: "Needs",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_RaisedOn_Number",
                table: "Needs",
                columns: new[] { "RaisedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_State_RaisedOn",
                table: "Needs",
                columns: new[] { "State", "RaisedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviewers_AccountId",
                table: "Reviewers",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviewers_Name_Unit",
                table: "Reviewers",
                columns: new[] { "Name", "Unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPanel_ReviewerId",
                table: "ReviewPanel",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewProjects_ProjectId",
                table: "ReviewProjects",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_Number",
                table: "ReviewRounds",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_State_HeldOn",
                table: "ReviewRounds",
                columns: new[] { "State", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_Appointment",
                table: "SupportRequests",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_Number",
                table: "SupportRequests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_OpenHousing",
                table: "SupportRequests",
                column: "AppointmentId",
                unique: true,
                filter: "\"Kind\" = 'RentalFlat' AND \"State\" IN ('Received', 'InProgress')");

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_State_ReceivedOn",
                table: "SupportRequests",
                columns: new[] { "State", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_TenureEvaluations_Number",
                table: "TenureEvaluations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenureEvaluations_ProjectId",
                table: "TenureEvaluations",
                column: "ProjectId",
                unique: true);

            // Until now projects came in by the register alone, established; those with an agreement have its first version.
            migrationBuilder.Sql("UPDATE \"Projects\" SET \"IsRegistered\" = 1, \"AgreementVersion\" = CASE WHEN \"AgreementSignedOn\" IS NULL THEN 0 ELSE 1 END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "CalendarExceptions");

            migrationBuilder.DropTable(
                name: "CommitteeSettings");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "CooperationIntents");

            migrationBuilder.DropTable(
                name: "EnterpriseSupports");

            migrationBuilder.DropTable(
                name: "Extensions");

            migrationBuilder.DropTable(
                name: "IssuedDocuments");

            migrationBuilder.DropTable(
                name: "JointResults");

            migrationBuilder.DropTable(
                name: "LeadingIndustries");

            migrationBuilder.DropTable(
                name: "MatchContacts");

            migrationBuilder.DropTable(
                name: "NoticeObjections");

            migrationBuilder.DropTable(
                name: "ReviewAssignments");

            migrationBuilder.DropTable(
                name: "ReviewPanel");

            migrationBuilder.DropTable(
                name: "ReviewProjects");

            migrationBuilder.DropTable(
                name: "ReviewSheets");

            migrationBuilder.DropTable(
                name: "SupportRequests");

            migrationBuilder.DropTable(
                name: "TenureEvaluations");

            migrationBuilder.DropTable(
                name: "Needs");

            migrationBuilder.DropTable(
                name: "Reviewers");

            migrationBuilder.DropTable(
                name: "ReviewRounds");

            migrationBuilder.DropIndex(
                name: "IX_Projects_RoundId",
                table: "Projects");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Projects_TwoPersons",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "AgreementVersion",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_EnterpriseSignatory",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_ExpertSignatory",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_InstitutionSignatory",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_IntellectualProperty",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_Management",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_Post",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_ServiceStart",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Agreement_SignedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DistrictLetter_IssuedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DistrictLetter_Number",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "DraftedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EnterpriseLetter_IssuedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EnterpriseLetter_Number",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EstablishedBy_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "EstablishedBy_Name",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Facts_Goals",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "HandledBy_Id",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "HandledBy_Name",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "IsRegistered",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Notice_From",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Notice_To",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "RoundId",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "SubmittedOn",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "Verdict",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "InactiveReason",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "PlainLastDay",
                table: "Appointments");

            migrationBuilder.AlterColumn<string>(
                name: "PolicyVersion",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "EstablishedOn",
                table: "Projects",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
