using ClinicCheckIn;

return await ClinicProgram.RunAsync(args);
